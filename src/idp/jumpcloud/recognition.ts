import type { IdpProduct } from '../product.ts';

export const JUMPCLOUD: IdpProduct<'jumpcloud'> = {
  id: 'jumpcloud',
  name: 'JumpCloud',
  // The IdP Entity ID is free text; these are what JumpCloud proposes and what people choose following it.
  issuer: [
    { pattern: /^JumpCloud$/, basis: 'unverified', example: 'JumpCloud' },
    {
      pattern: /^https:\/\/(?:sso|console)\.jumpcloud\.com\/[^?#]+$/,
      basis: 'unverified',
      example: 'https://sso.jumpcloud.com/saml2/aws-sso',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/sso\.jumpcloud\.com\/saml2\/[^/?#]+$/,
      basis: 'documented',
      example: 'https://sso.jumpcloud.com/saml2/aws-sso',
    },
    {
      pattern: /^https:\/\/sso\.[a-z]{2}\.jumpcloud\.com\/saml2\/[^/?#]+$/,
      basis: 'unverified',
      example: 'https://sso.eu.jumpcloud.com/saml2/aws-sso',
    },
  ],
  certificateSubject: [],
  postOrigin: [
    { pattern: /^https:\/\/sso\.jumpcloud\.com$/, basis: 'documented', example: 'https://sso.jumpcloud.com' },
  ],
};
