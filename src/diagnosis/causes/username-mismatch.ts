import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween, nearest } from '../difference.ts';
import { stated } from '../value.ts';

/** NameID must be exactly the name of a user in Identity Center. That letter case alone breaks it is documented nowhere. */
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
  ask: ({ assertion, userNames }) => {
    if (!assertion?.nameId) return NOT_APPLICABLE;
    if (!userNames) return unknown('user-name');
    const { value } = assertion.nameId;
    const expected = nearest(userNames, value);
    if (expected === null) return NOT_APPLICABLE;
    if (userNames.includes(value)) return PASS;
    return failing({
      weight: differenceBetween(expected, value) === 'letter-case' ? 'likely' : 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: stated('user-name', expected),
      received: stated('name-id', value),
      expectedFrom: 'user-name',
    });
  },
};
