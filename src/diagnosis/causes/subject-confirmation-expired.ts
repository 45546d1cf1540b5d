import { samlProfiles } from '../basis.ts';
import { nearestBearer } from '../bearer.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The bearer SubjectConfirmation was over, or had not begun, at the moment of the POST. */
export const subjectConfirmationExpired: MessageCheck<'subject-confirmation-expired'> = {
  code: 'subject-confirmation-expired',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.3')],
  idpTopics: ['validity', 'clock'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'time',
  ask: ({ assertion, now, observed: { post } }) => {
    const bearer = assertion && nearestBearer(assertion, post, now);
    if (!bearer) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const { confirmation, lateBy, earlyBy } = bearer;
    const faultOf = (bound: 'NotOnOrAfter' | 'NotBefore', text: string | null, outside: number): Fault => ({
      weight: weightOutside(outside, now),
      field: `SubjectConfirmationData/@${bound}`,
      expected: timeValue(now.from),
      received: stated('time', text),
      expectedFrom: 'post',
    });
    return failingOrPass([
      ...(lateBy === null ? [] : [faultOf('NotOnOrAfter', confirmation.notOnOrAfter, lateBy)]),
      ...(earlyBy === null ? [] : [faultOf('NotBefore', confirmation.notBefore, earlyBy)]),
    ]);
  },
};
