import { samlProfiles, TROUBLESHOOTING } from '../basis.ts';
import { nearestBearer } from '../bearer.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { stated } from '../value.ts';

/** The Recipient of the bearer SubjectConfirmation must be exactly the URL posted to. */
export const recipientMismatch: Check = {
  code: 'recipient-mismatch',
  mendedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.3'), TROUBLESHOOTING],
  ask: ({ assertion, now, observed: { post } }) => {
    const bearer = assertion && nearestBearer(assertion, post?.url ?? null, now);
    if (!bearer || bearer.recipient === 'missing') return NOT_APPLICABLE;
    if (bearer.recipient === 'unknown') return unknown('post-url');
    if (bearer.recipient === 'right') return PASS;
    return failing({
      weight: 'decisive',
      field: 'SubjectConfirmationData/@Recipient',
      expected: stated('url', post?.url ?? null),
      received: stated('url', bearer.confirmation.recipient),
      expectedFrom: 'post',
    });
  },
};
