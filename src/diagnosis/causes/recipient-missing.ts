import { samlProfiles } from '../basis.ts';
import { nearestBearer } from '../bearer.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** A bearer SubjectConfirmation must carry a Recipient; most service providers that were tried do not insist on it. */
export const recipientMissing: MessageCheck<'recipient-missing'> = {
  code: 'recipient-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion, now, observed: { post } }) => {
    const bearer = assertion && nearestBearer(assertion, post, now);
    if (!bearer) return NOT_APPLICABLE;
    if (bearer.recipient !== 'missing') return PASS;
    return failing({
      weight: 'likely',
      field: 'SubjectConfirmationData/@Recipient',
      expected: stated('url', post?.url ?? null),
      received: null,
      expectedFrom: 'post',
    });
  },
};
