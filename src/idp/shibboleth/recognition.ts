import type { IdpProduct } from '../product.ts';

export const SHIBBOLETH: IdpProduct<'shibboleth'> = {
  id: 'shibboleth',
  name: 'Shibboleth Identity Provider',
  // The operator chooses the entityID; this is what the installer proposes.
  issuer: [
    {
      pattern: /^https?:\/\/[^/?#][^?#]*\/idp\/shibboleth$/,
      basis: 'unverified',
      example: 'https://idp.example.org/idp/shibboleth',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/[^/?#][^?#]*\/idp\/profile\/SAML2\/(?:POST|Redirect|POST-SimpleSign)\/SSO$/,
      basis: 'unverified',
      example: 'https://idp.example.org/idp/profile/SAML2/POST/SSO',
    },
  ],
  certificateSubject: [],
  postOrigin: [],
};
