import * as v from 'valibot';
import type { KnownUsers } from '../diagnosis/user-names.ts';
import { isDirectoryId } from '../identity-center/directory-id.ts';
import type { Result } from '../result.ts';
import { parseJson } from './json.ts';

/**
 * The user names in pasted output of `aws identitystore list-users` or `describe-user`, in any of the CLI's formats
 * (docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html).
 *
 * @returns null if the text is not such output, for example IAM's users (`aws iam list-users`); without names if there
 *   is no user
 */
export const readListUsers = (text: string): KnownUsers | null => {
  const asked = userNameAskedFor(text);
  if (asked !== null) return { names: [asked], from: 'list', isComplete: false, identityStoreId: storeIn(text) };
  const json = parseJson(text);
  if (!json.ok && /arn:aws[a-z-]*:iam::\d*:user\//.test(text)) return null;
  const names = json.ok ? namesInJson(json.value) : (namesInTable(text) ?? namesInText(text));
  if (names === null) return null;
  return {
    names,
    from: isOneUser(text, json) ? 'entered' : 'list',
    isComplete: !/\bNextToken\b|^NEXTTOKEN\b/im.test(text),
    identityStoreId: storeIn(text),
  };
};

const storeIn = (text: string): string | null =>
  /\b(?:IdentityStoreId|identity-store-id)\b[^d]*\b(d-[0-9a-z]{10})\b/.exec(text)?.[1] ?? null;

/** The output of `get-user-id` has no name: it shows that a user with the name in the command above it exists. */
const userNameAskedFor = (text: string): string | null => {
  const [command = '', ...answer] = text.slice(Math.max(0, text.indexOf('get-user-id'))).split('\n');
  if (!command.startsWith('get-user-id')) return null;
  if (!/AttributePath["'\\]*\s*[:=]\s*["'\\]*userName\b/i.test(command)) return null;
  if (
    !answer
      .join(' ')
      .split(/["'\s|]+/)
      .some((word) => USER_ID.test(word))
  )
    return null;
  return /AttributeValue["'\\]*\s*[:=]\s*["'\\]*([^"'\\\s,}]+)/.exec(command)?.[1] ?? null;
};

/** `describe-user` shows one user that somebody chose: it says nothing about other users. */
const isOneUser = (text: string, json: Result<unknown, unknown>): boolean =>
  json.ok
    ? v.is(UserSchema, json.value)
    : /\bDescribeUser\b/.test(text) || text.split(/\r?\n/).some((line) => isDescribed(line.split('\t')));

/** IAM's users have an `Arn`, which Identity Center's do not. */
const UserSchema = v.object({ UserName: v.string(), Arn: v.optional(v.never()) });
const UsersSchema = v.object({ Users: v.array(v.unknown()) });

/** The whole output, one user from it, or what `--query` makes of it: users, or lists of their cells. */
const namesInJson = (json: unknown): readonly string[] | null => {
  if (v.is(UserSchema, json)) return [json.UserName];
  const users = v.is(UsersSchema, json) ? json.Users : Array.isArray(json) ? json : null;
  if (users === null) return null;
  const names = users.flatMap((user): readonly string[] => {
    if (v.is(UserSchema, user)) return [user.UserName];
    const cells: readonly unknown[] = Array.isArray(user) ? user : [user];
    return cells.filter((cell) => typeof cell === 'string').filter((cell) => !USER_ID.test(cell));
  });
  return names.length > 0 || users.length === 0 ? names : null;
};

/** Identity Center's UserId. */
const USER_ID = /^(?:[0-9a-f]{10}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Drawn of `|`, `+` and `-`; UserName is a column's head, or comes before its value. */
const namesInTable = (text: string): readonly string[] | null => {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => /^\s*\|.*\|\s*$/.test(line))
    .map(cellsOf);
  const isOfUsers = rows.some(([title]) => title === 'ListUsers');
  const head = rows.find((row) => row.includes('UserName'));
  if (!head) return isOfUsers ? [] : null;
  if (head.length === 2 && head[0] === 'UserName') {
    return rows.flatMap(([name, value]) => (name === 'UserName' && value !== undefined ? [value] : []));
  }
  const column = head.indexOf('UserName');
  return rows.flatMap((row) => {
    const cell = row[column];
    return row.length === head.length && cell !== undefined && cell !== 'UserName' ? [cell] : [];
  });
};

const cellsOf = (row: string): readonly string[] => {
  const cells = row.split('|').map((cell) => cell.trim());
  const isFilled = (cell: string): boolean => cell !== '';
  return cells.slice(cells.findIndex(isFilled), cells.findLastIndex(isFilled) + 1);
};

/**
 * A tab-separated line for each user, with the members in the order of their names, so UserName comes right after
 * UserId. `describe-user` leaves out the word in front.
 */
const namesInText = (text: string): readonly string[] | null => {
  const users = text
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .filter((cells) => cells[0] === 'USERS' || isDescribed(cells));
  if (users.length === 0) return null;
  return users.flatMap((cells) => {
    const name = cells[cells.findIndex((cell) => USER_ID.test(cell)) + 1];
    return name === undefined ? [] : [name];
  });
};

/** The line of `get-user-id` ends with UserId. */
const isDescribed = (cells: readonly string[]): boolean => {
  if (cells[0] === 'USERS') return false;
  const store = cells.findIndex((cell) => isDirectoryId(cell));
  return store >= 0 && cells.findIndex((cell) => USER_ID.test(cell)) > store && !USER_ID.test(cells.at(-1) ?? '');
};
