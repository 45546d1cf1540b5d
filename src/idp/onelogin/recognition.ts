import type { IdpProduct } from '../product.ts';

export const ONELOGIN: IdpProduct<'onelogin'> = {
  id: 'onelogin',
  name: 'OneLogin',
  issuer: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.onelogin\.com\/saml\/metadata\/[0-9A-Za-z-]+$/,
      basis: 'documented',
      example: 'https://app.onelogin.com/saml/metadata/00001111-aaaa-2222-bbbb-3333cccc4444',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#]+\/trust\/saml2\/http-(?:post|redirect)\/sso\/[0-9A-Za-z-]+$/,
      basis: 'documented',
      example: 'https://example.onelogin.com/trust/saml2/http-post/sso/00001111-aaaa-2222-bbbb-3333cccc4444',
    },
  ],
  certificateSubject: [
    {
      pattern: /^(?:.*[^\\],)?OU=OneLogin IdP(?:,.*)?$/,
      basis: 'unverified',
      example: 'CN=OneLogin Account 12345,OU=OneLogin IdP,O=Example',
    },
  ],
  postOrigin: [
    { pattern: /^https:\/\/[0-9a-z-]+\.onelogin\.com$/, basis: 'documented', example: 'https://example.onelogin.com' },
  ],
};
