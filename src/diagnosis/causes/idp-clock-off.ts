import type { Assertion } from '../../saml/messages.ts';
import { observed as observedBasis, samlCore } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { has } from '../find-findings.ts';
import { issuedAt } from '../issued-at.ts';
import { momentOf } from '../moment.ts';
import { timeValue } from '../value.ts';

const TOLERANCE = 2 * 60 * 1000;

/** A moment according to the IdP's clock. */
interface Said {
  readonly field: string;
  readonly moment: number;
}

const signedInAt = (assertion: Assertion | null): readonly Said[] =>
  (assertion?.authnStatements ?? []).flatMap(({ authnInstant }) => {
    const moment = momentOf(authnInstant);
    return moment === null ? [] : [{ field: 'AuthnStatement/@AuthnInstant', moment }];
  });

/** The IdP's clock is ahead of AWS's answer, or behind AWS's own request. Both bounds come from AWS's clock. */
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
    // Only the request that this Response answers counts: a newer request says nothing about an answer to an older one.
    const answeredRequest = context.pairing.kind === 'answered' ? context.pairing.request : null;
    const requested = momentOf(answeredRequest?.issueInstant ?? null);
    if (answered === null && requested === null) return unknown('aws-time');
    const fault = (said: Said, bound: number, from: Fault['expectedFrom']): Fault => ({
      weight: 'likely',
      field: said.field,
      expected: timeValue(bound),
      received: timeValue(said.moment),
      expectedFrom: from,
    });
    const ahead =
      answered === null
        ? undefined
        : [{ field: 'Response/@IssueInstant', moment: issued }, ...signedInAt(context.assertion)].find(
            ({ moment }) => moment - (answered + 999) > TOLERANCE,
          );
    const isBehind = requested !== null && requested - issued > TOLERANCE;
    return failingOrPass([
      ...(answered !== null && ahead ? [fault(ahead, answered, 'post')] : []),
      ...(isBehind ? [fault({ field: 'Response/@IssueInstant', moment: issued }, requested, 'authn-request')] : []),
    ]);
  },
};
