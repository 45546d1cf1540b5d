import { observed as observedBasis, samlCore } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { has } from '../find-findings.ts';
import { momentOf } from '../moment.ts';
import { timeValue } from '../value.ts';

const TOLERANCE = 2 * 60 * 1000;

/** When the IdP says it issued the message: by the IdP's own clock. */
export const issuedAt = ({ response, assertion }: Pick<Context, 'response' | 'assertion'>): number | null =>
  momentOf(response?.issueInstant ?? null) ?? momentOf(assertion?.issueInstant ?? null);

/** The IdP's clock runs ahead of AWS's answer, or behind AWS's own request. Both bounds are times by AWS's clock. */
export const idpClockOff: MessageCheck<'idp-clock-off'> = {
  code: 'idp-clock-off',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [
    samlCore('1.3.3'),
    observedBasis(
      'AWS re:Post: clock skew',
      'https://repost.aws/knowledge-center/iam-troubleshoot-identity-center-sso',
    ),
  ],
  idpTopics: ['clock'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  grouping: {
    applies: (findings) =>
      has(findings, 'idp-clock-off') && has(findings, 'not-yet-valid', 'expired', 'subject-confirmation-expired'),
    explains: ['idp-clock-off', 'not-yet-valid', 'expired', 'subject-confirmation-expired', 'session-over'],
  },
  ask: (context) => {
    const issued = issuedAt(context);
    if (issued === null) return NOT_APPLICABLE;
    const answered = context.observed.post?.awsTime ?? null;
    // Only of the request that this Response answers: to one that answers an older request a newer one says nothing.
    const answeredRequest = context.pairing.kind === 'answered' ? context.pairing.request : null;
    const requested = momentOf(answeredRequest?.issueInstant ?? null);
    if (answered === null && requested === null) return unknown('aws-time');
    const fault = (bound: number, from: Fault['expectedFrom']): Fault => ({
      weight: 'likely',
      field: 'Response/@IssueInstant',
      expected: timeValue(bound),
      received: timeValue(issued),
      expectedFrom: from,
    });
    return failingOrPass([
      ...(answered !== null && issued - (answered + 999) > TOLERANCE ? [fault(answered, 'post')] : []),
      ...(requested !== null && requested - issued > TOLERANCE ? [fault(requested, 'authn-request')] : []),
    ]);
  },
};
