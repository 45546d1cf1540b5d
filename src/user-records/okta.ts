import { membersOf, namesOf, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/** Nobody signs in with an account in these states (developer.okta.com/docs/api/openapi/okta-management/management/tag/User). */
const DISABLED: readonly string[] = ['DEPROVISIONED', 'LOCKED_OUT', 'STAGED', 'SUSPENDED'];

/** Okta's Users API. */
export const readOktaUser: ReadUser = (user) => {
  const profile = membersOf(user.get('profile'));
  const login = textOf(profile, 'login');
  const status = textOf(user, 'status');
  if (login === null || status === null) return null;
  return {
    from: 'okta',
    names: namesOf([
      ['login', login],
      ['email', textOf(profile, 'email')],
    ]),
    givenName: textOf(profile, 'firstname'),
    surname: textOf(profile, 'lastname'),
    displayName: textOf(profile, 'displayname'),
    isDisabled: DISABLED.includes(status),
  };
};
