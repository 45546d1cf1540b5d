import { samlProfiles } from '../basis.ts';
import { nearestBearer } from '../bearer.ts';
import { type Check, type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import { weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The bearer SubjectConfirmation was over, or had not begun, at the moment of the POST. */
export const subjectConfirmationExpired: Check = {
  code: 'subject-confirmation-expired',
  mendedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.3')],
  ask: ({ assertion, now, observed: { post } }) => {
    const bearer = assertion && nearestBearer(assertion, post?.url ?? null, now);
    if (!bearer) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const { confirmation, lateBy, earlyBy } = bearer;
    const faultOf = (bound: 'NotOnOrAfter' | 'NotBefore', text: string | null, outside: number): Fault => ({
      weight: weightOutside(outside),
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
