import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween } from '../difference.ts';
import { isKnownUser } from '../user-names.ts';
import { stated } from '../value.ts';

/**
 * NameID must be exactly the name of a user in Identity Center. That letter case alone breaks it is documented nowhere. Of a list
 * only a name that nearly matches is proposed: without one it is user-not-provisioned that speaks.
 */
export const usernameMismatch: MessageCheck<'username-mismatch'> = {
  code: 'username-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['name-id-value'],
  awsTopics: ['users'],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: (context) => {
    const { assertion, users } = context;
    if (!assertion?.nameId) return NOT_APPLICABLE;
    if (!users) return unknown('user-name');
    if (isKnownUser(context)) return PASS;
    if (!users.isComplete) return unknown('user-name');
    const { value } = assertion.nameId;
    const nearMiss = users.names.find((name) => differenceBetween(name, value) !== 'other');
    const expected = nearMiss ?? (users.from === 'entered' ? users.names[0] : undefined);
    if (expected === undefined) return NOT_APPLICABLE;
    return failing({
      weight: differenceBetween(expected, value) === 'letter-case' ? 'likely' : 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: stated('user-name', expected),
      received: stated('name-id', value),
      expectedFrom: 'user-name',
    });
  },
};
