import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween } from '../difference.ts';
import { pointsToUser } from '../page-says.ts';
import { isKnownUser } from '../user-names.ts';
import { userNameIn } from '../user-record.ts';
import { stated } from '../value.ts';

/**
 * Identity Center never creates users at sign-in. A complete list of users shows that this one is missing; without a
 * list only AWS can tell, and its page may point there.
 */
export const userNotProvisioned: MessageCheck<'user-not-provisioned'> = {
  code: 'user-not-provisioned',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['user-assignment', 'provisioning', 'user-fields'],
  awsTopics: ['users', 'add-user', 'provisioning'],
  step: 'answer',
  unlikelyUnder: 'validation-failed',
  decides: null,
  conclusion: {
    concludes: (_, context) => pointsToUser(context) && !isKnownUser(context),
  },
  ask: (context) => {
    const { assertion, users, userRecord } = context;
    if (!assertion?.nameId || users?.from !== 'list') return NOT_APPLICABLE;
    if (isKnownUser(context)) return PASS;
    if (!users.isComplete) return unknown('user-name');
    const { value } = assertion.nameId;
    // A user with this address exists under another name, which is username-mismatch.
    if (userRecord !== null && userNameIn(userRecord) !== null) return NOT_APPLICABLE;
    if (users.names.some((name) => differenceBetween(name, value) !== 'other')) return NOT_APPLICABLE;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: null,
      received: stated('name-id', value),
      expectedFrom: 'user-name',
    });
  },
};
