import type { IdpProduct } from '../product.ts';

export const GOOGLE: IdpProduct<'google'> = {
  id: 'google',
  name: 'Google Workspace',
  issuer: [
    {
      pattern: /^https:\/\/accounts\.google\.com\/o\/saml2\?idpid=(?<tenant>[0-9A-Za-z_-]+)$/,
      basis: 'documented',
      example: 'https://accounts.google.com/o/saml2?idpid=C00abc123',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/accounts\.google\.com\/o\/saml2\/idp\?idpid=(?<tenant>[0-9A-Za-z_-]+)$/,
      basis: 'documented',
      example: 'https://accounts.google.com/o/saml2/idp?idpid=C00abc123',
    },
  ],
  certificateSubject: [
    {
      pattern: /^(?=(?:.*[^\\],)?O=Google Inc\.(?:,|$))(?=(?:.*[^\\],)?OU=Google For Work(?:,|$)).*$/,
      basis: 'documented',
      example: 'O=Google Inc.,L=Mountain View,CN=Google,OU=Google For Work,C=US,ST=California',
    },
  ],
  postOrigin: [
    { pattern: /^https:\/\/accounts\.google\.com$/, basis: 'documented', example: 'https://accounts.google.com' },
  ],
};
