import { flagOf, membersOf, namesOf, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/** A User of Google's Directory API (developers.google.com/admin-sdk/directory/reference/rest/v1/users). */
export const readGoogleUser: ReadUser = (user) => {
  const primaryEmail = textOf(user, 'primaryemail');
  if (primaryEmail === null) return null;
  const name = membersOf(user.get('name'));
  const flags = [flagOf(user, 'suspended'), flagOf(user, 'archived')];
  return {
    from: 'google',
    names: namesOf([['primaryEmail', primaryEmail]]),
    givenName: textOf(name, 'givenname'),
    surname: textOf(name, 'familyname'),
    displayName: textOf(name, 'fullname'),
    isDisabled: flags.includes(true) || (flags.includes(false) ? false : null),
  };
};
