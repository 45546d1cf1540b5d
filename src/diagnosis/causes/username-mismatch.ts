import { TROUBLESHOOTING } from '../basis.ts';
import { type Fault, type FaultWeight, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween } from '../difference.ts';
import { isKnownUser } from '../user-names.ts';
import { userNameIn } from '../user-record.ts';
import { stated } from '../value.ts';

const otherName = (userName: string, nameId: string, weight: FaultWeight): Fault => ({
  weight,
  field: 'Assertion/Subject/NameID',
  expected: stated('user-name', userName),
  received: stated('name-id', nameId),
  expectedFrom: 'user-name',
});

/**
 * NameID must be exactly the name of a user in Identity Center. Nobody documents that letter case alone breaks it. From
 * a list, this proposes only a name that nearly matches, or that of the user whose address is NameID; without either,
 * user-not-provisioned applies.
 */
export const usernameMismatch: MessageCheck<'username-mismatch'> = {
  code: 'username-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['name-id-value'],
  awsTopics: ['users', 'add-user'],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: (context) => {
    const { assertion, users, userRecord } = context;
    if (!assertion?.nameId) return NOT_APPLICABLE;
    if (users && isKnownUser(context)) return PASS;
    const recorded = userRecord && userNameIn(userRecord);
    if (users?.from !== 'entered' && recorded && recorded !== assertion.nameId.value) {
      return failing(otherName(recorded, assertion.nameId.value, 'likely'));
    }
    if (!users) return unknown('user-name');
    if (!users.isComplete) return unknown('user-name');
    const { value } = assertion.nameId;
    const nearMiss = users.names.find((name) => differenceBetween(name, value) !== 'other');
    const expected = nearMiss ?? (users.from === 'entered' ? users.names[0] : undefined);
    if (expected === undefined) return NOT_APPLICABLE;
    const isLetterCase = differenceBetween(expected, value) === 'letter-case';
    return failing(otherName(expected, value, isLetterCase ? 'likely' : 'decisive'));
  },
};
