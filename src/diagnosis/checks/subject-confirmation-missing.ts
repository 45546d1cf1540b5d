import { samlProfiles } from '../basis.ts';
import { bearersOf } from '../bearer.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { stated, wordedRule } from '../value.ts';

/** There must be a bearer SubjectConfirmation with SubjectConfirmationData and NotOnOrAfter. */
export const subjectConfirmationMissing: Check = {
  code: 'subject-confirmation-missing',
  mendedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
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
