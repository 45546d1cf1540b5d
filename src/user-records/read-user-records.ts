import { jsonIn } from '../json-in-text.ts';
import { readActiveDirectoryUser } from './active-directory.ts';
import { readAuthentikUser } from './authentik.ts';
import { readEntraUser } from './entra.ts';
import { readGoogleUser } from './google.ts';
import { googleUsersIn } from './google-printed.ts';
import { readIdentityCenterUser } from './identity-center.ts';
import { identityCenterUsersIn } from './identity-center-printed.ts';
import { readKeycloakUser } from './keycloak.ts';
import { membersOf } from './members.ts';
import { readOktaUser } from './okta.ts';
import { listsIn, tableIn } from './printed.ts';
import { readScimUser } from './scim.ts';
import type { Members, ReadUser, UserRecord } from './user-record.ts';

/** Active Directory comes before Entra, because its users have a userPrincipalName too. */
const FORMATS: readonly ReadUser[] = [
  readScimUser,
  readIdentityCenterUser,
  readActiveDirectoryUser,
  readEntraUser,
  readOktaUser,
  readKeycloakUser,
  readGoogleUser,
  readAuthentikUser,
];

/** Members that contain a list of users: Graph's, Google's and Identity Center's, SCIM's, authentik's. */
const LISTS = ['value', 'users', 'resources', 'results'] as const;

/** Further users of a whole directory are not read. */
const MOST_USERS = 10_000;

/** Reads users' records, as JSON or as PowerShell or the AWS CLI prints them; empty if the format is not known. */
export const readUserRecords = (text: string): readonly UserRecord[] =>
  objectsIn(text)
    .slice(0, MOST_USERS)
    .flatMap((members) => FORMATS.map((read) => read(members)).find((record) => record !== null) ?? []);

const objectsIn = (text: string): readonly Members[] =>
  /^[ \t]*[{[]/m.test(text)
    ? jsonIn(text).flatMap(usersIn).map(membersOf)
    : [...identityCenterUsersIn(text), ...googleUsersIn(text), ...listsIn(text), ...tableIn(text)];

const usersIn = (json: unknown): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  const members = membersOf(json);
  const list = LISTS.map((name) => members.get(name)).find(Array.isArray);
  return list ?? [json];
};
