import { samlProfiles } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { stated, wordedRule } from '../value.ts';

/** A Response is good for one POST: the same ID was posted before. */
export const responseReplayed: Check = {
  code: 'response-replayed',
  mendedBy: ['user'],
  basis: [samlProfiles('4.1.4.5')],
  ask: ({ response, observed: { postedBefore } }) => {
    if (!response) return NOT_APPLICABLE;
    if (postedBefore === null) return unknown('earlier-responses');
    if (!postedBefore) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Response/@ID',
      expected: wordedRule('an ID that was not posted before'),
      received: stated('message-id', response.id),
      expectedFrom: 'saml-rule',
    });
  },
};
