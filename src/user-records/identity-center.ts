import { filled, membersOf, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/**
 * A User of `aws identitystore list-users` and `describe-user`. NameID must be UserName, so no address counts here
 * (docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html).
 */
export const readIdentityCenterUser: ReadUser = (user) => {
  const userName = textOf(user, 'username');
  if (userName === null || textOf(user, 'identitystoreid') === null) return null;
  const name = membersOf(user.get('name'));
  const status = textOf(user, 'userstatus');
  return {
    from: 'identity-center',
    userNames: filled([userName]),
    givenName: textOf(name, 'givenname'),
    surname: textOf(name, 'familyname'),
    displayName: textOf(user, 'displayname'),
    isDisabled: status === null ? null : status === 'DISABLED',
  };
};
