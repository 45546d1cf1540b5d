import { CREATE_ASSERTIONS, samlProfiles } from '../basis.ts';
import { nearestBearer } from '../bearer.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue, stated, wordedRule } from '../value.ts';

/**
 * There must be a bearer SubjectConfirmation with SubjectConfirmationData, which must have a NotOnOrAfter; most service
 * providers that were tried do not insist on the latter. IAM documents that it accepts exactly one; others use the
 * first that fits.
 */
export const subjectConfirmationMissing: MessageCheck<'subject-confirmation-missing'> = {
  code: 'subject-confirmation-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2'), CREATE_ASSERTIONS],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion, door, now, observed: { post } }) => {
    if (!assertion) return NOT_APPLICABLE;
    const bearer = nearestBearer(assertion, post, now);
    const count = assertion.subjectConfirmations.length;
    if (bearer && !bearer.isEndless) {
      if (door !== 'iam-federation' || count === 1) return PASS;
      return failing({
        weight: 'likely',
        field: 'Assertion/Subject/SubjectConfirmation',
        expected: wordedRule('one element of this name'),
        received: numberValue(count),
        expectedFrom: 'iam-rule',
      });
    }
    return failing({
      weight: bearer ? 'likely' : 'decisive',
      field: bearer ? 'SubjectConfirmationData/@NotOnOrAfter' : 'Assertion/Subject/SubjectConfirmation',
      expected: wordedRule('bearer, with Recipient and NotOnOrAfter'),
      received: bearer ? null : stated('confirmation-method', assertion.subjectConfirmations[0]?.method ?? null),
      expectedFrom: 'saml-rule',
    });
  },
};
