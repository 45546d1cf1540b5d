import { samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** A Response can be used only once, and one with the same ID was posted before. */
export const responseReplayed: MessageCheck<'response-replayed'> = {
  code: 'response-replayed',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['user'],
  basis: [samlProfiles('4.1.4.5')],
  idpTopics: [],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
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
