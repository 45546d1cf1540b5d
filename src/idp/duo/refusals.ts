import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const ACS_REPORT = 'https://github.com/jeremyschulman/netbox-plugin-auth-saml2/issues/86';

/** The text comes from a public report, because Duo publishes no list of its errors. */
export const DUO_REFUSALS: ProductRefusals = {
  product: 'duo',
  codes: [],
  frame: /\.duosecurity\.com|\bDuo (?:Security|Single Sign-On)\b/i,
  refusals: [
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: [
        'AssertionConsumerServiceURL in message received ({requested-acs}) does not match any configured Assertion Consumer Service URLs',
        'does not match any configured Assertion Consumer Service URLs',
      ],
      ...documented(ACS_REPORT),
    },
  ],
};
