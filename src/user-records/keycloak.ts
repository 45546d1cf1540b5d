import { flagOf, namesOf, not, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/** A UserRepresentation of Keycloak's Admin API (keycloak.org/docs-api/latest/rest-api). It has no display name. */
export const readKeycloakUser: ReadUser = (user) => {
  const username = textOf(user, 'username');
  if (username === null || flagOf(user, 'emailverified') === null) return null;
  return {
    from: 'keycloak',
    names: namesOf([
      ['username', username],
      ['email', textOf(user, 'email')],
    ]),
    givenName: textOf(user, 'firstname'),
    surname: textOf(user, 'lastname'),
    displayName: null,
    isDisabled: not(flagOf(user, 'enabled')),
  };
};
