import type { IdpProduct } from '../product.ts';

export const ZITADEL: IdpProduct<'zitadel'> = {
  id: 'zitadel',
  name: 'ZITADEL',
  issuer: [
    {
      pattern: /^https?:\/\/[^/?#]+\/saml\/v2\/metadata$/,
      basis: 'documented',
      example: 'https://example.zitadel.cloud/saml/v2/metadata',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#]+\/saml\/v2\/SSO$/,
      basis: 'documented',
      example: 'https://example.zitadel.cloud/saml/v2/SSO',
    },
  ],
  certificateSubject: [
    {
      pattern: /^(?:.*[^\\],)?O=ZITADEL(?:,.*)?$/,
      basis: 'documented',
      example: 'CN=ZITADEL SAML response,O=ZITADEL',
    },
  ],
  postOrigin: [
    {
      pattern: /^https:\/\/[0-9a-z-]+(?:\.[0-9a-z-]+)?\.zitadel\.cloud$/,
      basis: 'unverified',
      example: 'https://example.zitadel.cloud',
    },
  ],
};
