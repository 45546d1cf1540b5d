import type { IdpProduct } from '../product.ts';

export const AUTH0: IdpProduct<'auth0'> = {
  id: 'auth0',
  name: 'Auth0',
  issuer: [
    {
      pattern: /^urn:(?<tenant>[0-9a-z-]+)(?:\.[0-9a-z-]+)?\.auth0\.com$/,
      basis: 'documented',
      example: 'urn:example.us.auth0.com',
    },
  ],
  signInUrl: [
    {
      // Any host: tenants may use a domain of their own.
      pattern: /^https:\/\/[^/?#]+\/samlp\/[0-9A-Za-z_-]{32}(?:\?[^#]*)?$/,
      basis: 'documented',
      example: 'https://example.us.auth0.com/samlp/a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6',
    },
  ],
  certificateSubject: [
    {
      pattern: /^CN=[0-9a-z-]+(?:\.[0-9a-z-]+)?\.auth0\.com$/,
      basis: 'unverified',
      example: 'CN=example.us.auth0.com',
    },
  ],
  postOrigin: [
    {
      pattern: /^https:\/\/[0-9a-z-]+(?:\.[0-9a-z-]+)?\.auth0\.com$/,
      basis: 'documented',
      example: 'https://example.us.auth0.com',
    },
  ],
};
