import type { IdpProduct } from '../product.ts';

export const SIMPLESAMLPHP: IdpProduct<'simplesamlphp'> = {
  id: 'simplesamlphp',
  name: 'SimpleSAMLphp',
  // The operator chooses the entityID; these are what version 1 and version 2 generate.
  issuer: [
    {
      pattern: /^https?:\/\/[^/?#][^?#]*\/(?:saml2\/idp\/metadata\.php|module\.php\/saml\/idp\/metadata)$/,
      basis: 'unverified',
      example: 'https://idp.example.org/simplesaml/saml2/idp/metadata.php',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#][^?#]*\/saml2\/idp\/SSOService\.php$/,
      basis: 'documented',
      example: 'https://idp.example.org/simplesaml/saml2/idp/SSOService.php',
    },
    {
      pattern: /^https:\/\/[^/?#][^?#]*\/module\.php\/saml\/idp\/singleSignOnService$/,
      basis: 'unverified',
      example: 'https://idp.example.org/simplesaml/module.php/saml/idp/singleSignOnService',
    },
  ],
  certificateSubject: [],
  postOrigin: [],
};
