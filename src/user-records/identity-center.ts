import { addressesIn, membersOf, namesOf, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/**
 * A User of `aws identitystore list-users` and `describe-user`. NameID must be UserName, so an address does not count
 * as a name to sign in with (docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html).
 */
export const readIdentityCenterUser: ReadUser = (user) => {
  const userName = textOf(user, 'username');
  if (userName === null || textOf(user, 'identitystoreid') === null) return null;
  const name = membersOf(user.get('name'));
  const status = textOf(user, 'userstatus');
  return {
    from: 'identity-center',
    names: namesOf([['userName', userName], ...addressesIn(user.get('emails'))]),
    givenName: textOf(name, 'givenname'),
    surname: textOf(name, 'familyname'),
    displayName: textOf(user, 'displayname'),
    isDisabled: status === null ? null : status === 'DISABLED',
  };
};
