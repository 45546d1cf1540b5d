import type { Refusal } from './refusal.ts';

/** The IdP does not say this, but the refused request names another service provider as its Issuer (saml-core 3.4.1). */
export const OTHER_APPLICATION: Refusal = {
  product: 'general',
  reason: 'other-application',
  code: null,
  values: [],
  basis: 'documented',
  source: 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf',
};
