import * as v from 'valibot';
import { type CloudTrailError, readCloudTrailError } from '../identity-center/cloudtrail.ts';

/** What somebody pasted of AWS's side, beside a sign-in. */
export interface Pasted {
  readonly cloudTrail: CloudTrailError | null;
  /** User names as Identity Center has them; null where the text is no list of users, empty where the list is. */
  readonly userNames: readonly string[] | null;
}

const UserSchema = v.object({ UserName: v.string() });
const UsersSchema = v.object({ Users: v.array(v.unknown()) });

/**
 * Reads pasted text: a CloudTrail record, event list or bare `errorMessage`; the output of `aws identitystore list-users`
 * as JSON (whole, or cut down by `--query`) or as a table.
 */
export const readPasted = (text: string): Pasted => ({
  cloudTrail: readCloudTrailError(text),
  userNames: usersOfJson(text) ?? usersOfTable(text),
});

const usersOfJson = (text: string): readonly string[] | null => {
  const json = parseJson(text);
  const users = v.is(UsersSchema, json) ? json.Users : Array.isArray(json) ? json : null;
  if (users === null) return null;
  const names = users.flatMap((user): readonly string[] => {
    if (v.is(UserSchema, user)) return [user.UserName];
    return Array.isArray(user) ? user.filter((cell) => typeof cell === 'string' && !isUserId(cell)) : [];
  });
  return names.length > 0 || users.length === 0 ? names : null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `d-…` and GUIDs with a prefix of the directory: Identity Center's UserId. */
const isUserId = (text: string): boolean =>
  /^(?:[0-9a-f]{10}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The CLI draws tables of `|` and `-`; UserName stands as a column's head, or before its value. */
const usersOfTable = (text: string): readonly string[] | null => {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => /^\|.*\|\s*$/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    );
  if (rows.length === 0) return null;
  const heads = rows.findIndex((row) => row.includes('UserName'));
  const head = rows[heads];
  if (!head) return rows.flatMap((row) => row.filter((cell) => cell.includes('@')));
  const isBeside = head.length === 2 && head[0] === 'UserName';
  if (isBeside) return rows.flatMap((row) => (row[0] === 'UserName' && row[1] !== undefined ? [row[1]] : []));
  const column = head.indexOf('UserName');
  return rows.slice(heads + 1).flatMap((row) => (row.length === head.length ? [row[column] ?? ''] : []));
};
