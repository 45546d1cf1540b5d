import { samlProfiles } from '../basis.ts';
import { bearersOf } from '../bearer.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** There must be a bearer SubjectConfirmation with SubjectConfirmationData and NotOnOrAfter. */
export const subjectConfirmationMissing: MessageCheck<'subject-confirmation-missing'> = {
  code: 'subject-confirmation-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    if (bearersOf(assertion).length > 0) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/SubjectConfirmation',
      expected: wordedRule('bearer, with Recipient and NotOnOrAfter'),
      received: stated('confirmation-method', assertion.subjectConfirmations[0]?.method ?? null),
      expectedFrom: 'saml-rule',
    });
  },
};
