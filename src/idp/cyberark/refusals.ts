import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const GATEWAY = 'https://docs.cyberark.com/wpm/latest/en/content/sws/sws-errormessages.htm';

/** Of its gateway alone: no list of errors of its sign-in is published. */
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
