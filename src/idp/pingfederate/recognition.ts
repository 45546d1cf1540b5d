import type { IdpProduct } from '../product.ts';

export const PINGFEDERATE: IdpProduct<'pingfederate'> = {
  id: 'pingfederate',
  name: 'PingFederate',
  issuer: [],
  signInUrl: [
    {
      // PingOne's older service uses the same path (src/idp/pingone); a virtual server ID adds a segment.
      pattern: /^https:\/\/(?!sso\.connect\.pingidentity\.com\/)[^/?#][^?#]*\/idp\/(?:[0-9A-Za-z_=-]+\/)?SSO\.saml2$/,
      basis: 'documented',
      example: 'https://sso.example.com/idp/SSO.saml2',
    },
  ],
  certificateSubject: [],
  postOrigin: [],
};
