import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const REPORT = 'https://github.com/SAML-Toolkits/java-saml/issues/179';

/** OneLogin publishes no list of its errors. */
export const ONELOGIN_REFUSALS: ProductRefusals = {
  product: 'onelogin',
  codes: [],
  frame: /onelogin/i,
  refusals: [
    {
      reason: 'idp-fault',
      codes: [],
      texts: ["We're sorry, but something went wrong (500)"],
      ...documented(REPORT),
    },
  ],
};
