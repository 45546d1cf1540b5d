import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const GATEWAY = 'https://docs.cyberark.com/wpm/latest/en/content/sws/sws-errormessages.htm';

/** Only texts of its gateway, because CyberArk publishes no list of its sign-in errors. */
export const CYBERARK_REFUSALS: ProductRefusals = {
  product: 'cyberark',
  codes: [],
  frame: /cyberark|idaptive/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: [],
      texts: ['The URL you are trying to access does not match a known application'],
      ...documented(GATEWAY),
    },
  ],
};
