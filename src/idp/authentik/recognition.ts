import type { IdpProduct } from '../product.ts';

export const AUTHENTIK: IdpProduct<'authentik'> = {
  id: 'authentik',
  name: 'authentik',
  issuer: [
    { pattern: /^authentik$/, basis: 'documented', example: 'authentik' },
    {
      pattern: /^https?:\/\/[^/?#][^?#]*\/application\/saml\/[^/?#]+\/metadata\/$/,
      basis: 'documented',
      example: 'https://authentik.example.com/application/saml/aws/metadata/',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#][^?#]*\/application\/saml\/[^/?#]+\/(?:sso\/binding\/(?:post|redirect)\/)?$/,
      basis: 'documented',
      example: 'https://authentik.example.com/application/saml/aws/sso/binding/post/',
    },
  ],
  certificateSubject: [
    {
      pattern: /^(?:.*[^\\],)?O=authentik(?:,.*)?$/,
      basis: 'documented',
      example: 'OU=Self-signed,O=authentik,CN=authentik Self-signed Certificate',
    },
  ],
  postOrigin: [],
};
