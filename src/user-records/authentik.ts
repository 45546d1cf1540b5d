import { flagOf, namesOf, not, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/**
 * A user of authentik's API, which has a single field for the whole name
 * (docs.goauthentik.io/developer-docs/api/reference/core-users-retrieve).
 */
export const readAuthentikUser: ReadUser = (user) => {
  const username = textOf(user, 'username');
  if (username === null || flagOf(user, 'is_active') === null) return null;
  return {
    from: 'authentik',
    names: namesOf([
      ['username', username],
      ['email', textOf(user, 'email')],
    ]),
    givenName: null,
    surname: null,
    displayName: textOf(user, 'name'),
    isDisabled: not(flagOf(user, 'is_active')),
  };
};
