import { OTHER_IDPS, samlProfiles } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { ruleValue, stated } from '../value.ts';

/** The Subject must hold a NameID; a BaseID or an EncryptedID is no substitute. */
export const nameIdMissing: Check = {
  code: 'name-id-missing',
  mendedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2'), OTHER_IDPS],
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    if (assertion.nameId) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: ruleValue('NameID'),
      received: stated('element', assertion.otherIdentifier),
      expectedFrom: 'identity-center-rule',
    });
  },
};
