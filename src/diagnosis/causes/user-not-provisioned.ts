import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { pageEvidence } from '../page-evidence.ts';
import { stated } from '../value.ts';

/** Users are never created at sign-in: the pasted list of users is empty. Without such a list only AWS's side can tell. */
export const userNotProvisioned: MessageCheck<'user-not-provisioned'> = {
  code: 'user-not-provisioned',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['user-assignment', 'provisioning', 'user-fields'],
  awsTopics: ['users', 'provisioning'],
  step: 'answer',
  unlikelyUnder: 'validation-failed',
  decides: null,
  conclusion: {
    concludes: (_, { observed: { page }, door }) => pageEvidence(page, false, door).meaning === 'user-unknown',
  },
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
