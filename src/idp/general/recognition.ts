import type { IdpProduct } from '../product.ts';

/** Any SAML 2.0 IdP, in SAML's own words: what remains to be said where the product is not known. */
export const GENERAL: IdpProduct<'general'> = {
  id: 'general',
  name: 'SAML 2.0 identity provider',
  issuer: [],
  signInUrl: [],
  certificateSubject: [],
  postOrigin: [],
};
