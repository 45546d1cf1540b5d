import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { samlProfiles, TROUBLESHOOTING } from '../basis.ts';
import { nearestBearer } from '../bearer.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { weightOfDifference } from '../difference.ts';
import { stated } from '../value.ts';

/** The Recipient of the bearer SubjectConfirmation must be exactly the URL that was posted to. */
export const recipientMismatch: MessageCheck<'recipient-mismatch'> = {
  code: 'recipient-mismatch',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.3'), TROUBLESHOOTING],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: 'addressee',
  ask: ({ assertion, now, observed: { post }, door }) => {
    const bearer = assertion && nearestBearer(assertion, post, now);
    if (!bearer || bearer.recipient === 'missing') return NOT_APPLICABLE;
    if (bearer.recipient === 'unknown') return unknown('post-url');
    if (bearer.recipient === 'right') return PASS;
    const { recipient } = bearer.confirmation;
    return failing({
      // IAM asks for an AWS sign-in endpoint; AWS does not document whether it must be the one that was posted to.
      weight:
        door === 'iam-federation' && isFederationSignInUrl(recipient ?? '')
          ? 'likely'
          : weightOfDifference([post?.url ?? ''], recipient ?? ''),
      field: 'SubjectConfirmationData/@Recipient',
      expected: stated('url', post?.url ?? null),
      received: stated('url', recipient),
      expectedFrom: 'post',
    });
  },
};
