import { addressesIn, flagOf, membersOf, namesOf, not, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** A User of SCIM 2.0 (RFC 7643, section 4.1). */
export const readScimUser: ReadUser = (user) => {
  const schemas = user.get('schemas');
  if (!Array.isArray(schemas) || !schemas.includes(USER_SCHEMA)) return null;
  const name = membersOf(user.get('name'));
  return {
    from: 'scim',
    names: namesOf([['userName', textOf(user, 'username')], ...addressesIn(user.get('emails'))]),
    givenName: textOf(name, 'givenname'),
    surname: textOf(name, 'familyname'),
    displayName: textOf(user, 'displayname'),
    isDisabled: not(flagOf(user, 'active')),
  };
};
