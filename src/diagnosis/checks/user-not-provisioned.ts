import { TROUBLESHOOTING } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { stated } from '../value.ts';

/** Users are never created at sign-in: the pasted list of users is empty. Without such a list only AWS's side can tell. */
export const userNotProvisioned: Check = {
  code: 'user-not-provisioned',
  mendedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  ask: ({ assertion, userNames }) => {
    if (!assertion?.nameId || !userNames) return NOT_APPLICABLE;
    if (userNames.length > 0) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: null,
      received: stated('name-id', assertion.nameId.value),
      expectedFrom: 'user-name',
    });
  },
};
