import type { IdpProduct } from '../product.ts';

/** Any SAML 2.0 IdP, for a product that is not known. */
export const GENERAL: IdpProduct<'general'> = {
  id: 'general',
  name: 'SAML 2.0 identity provider',
  issuer: [],
  signInUrl: [],
  certificateSubject: [],
  postOrigin: [],
};
