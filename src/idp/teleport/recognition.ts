import type { IdpProduct } from '../product.ts';

export const TELEPORT: IdpProduct<'teleport'> = {
  id: 'teleport',
  name: 'Teleport',
  issuer: [
    {
      pattern: /^https:\/\/[^/?#]+\/enterprise\/saml-idp\/metadata$/,
      basis: 'documented',
      example: 'https://teleport.example.com/enterprise/saml-idp/metadata',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#]+\/enterprise\/saml-idp\/sso$/,
      basis: 'documented',
      example: 'https://teleport.example.com/enterprise/saml-idp/sso',
    },
  ],
  certificateSubject: [],
  postOrigin: [],
};
