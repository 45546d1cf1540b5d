import type { IdpProduct } from '../product.ts';

export const KEYCLOAK: IdpProduct<'keycloak'> = {
  id: 'keycloak',
  name: 'Keycloak',
  // Older servers, and newer ones by choice, have a path such as /auth before /realms.
  issuer: [
    {
      pattern: /^https?:\/\/[^/?#][^?#]*\/realms\/(?<tenant>[^/?#]+)$/,
      basis: 'documented',
      example: 'https://keycloak.example.com/realms/example',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#][^?#]*\/realms\/(?<tenant>[^/?#]+)\/protocol\/saml$/,
      basis: 'documented',
      example: 'https://keycloak.example.com/realms/example/protocol/saml',
    },
  ],
  // It is only the realm's name, which does not identify the product.
  certificateSubject: [],
  postOrigin: [],
};
