import type { Members, NameField, RecordName } from './user-record.ts';

const NONE: Members = new Map();

/** The members of an object; none where the value is no object. */
export const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]))
    : NONE;

/**
 * A member's text: blank where it is null, as Microsoft Graph and Okta write what has no value.
 *
 * @returns null if there is no such text, or where a table cut it off
 */
export const textOf = (members: Members, name: string): string | null => {
  const value = members.get(name);
  if (value === null) return '';
  return typeof value === 'string' && !/(?:…|\.\.\.)$/.test(value) ? value : null;
};

/** A member that is true or false in JSON, or `True` or `False` as PowerShell prints it. */
export const flagOf = (members: Members, name: string): boolean | null => {
  const text = String(members.get(name)).toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
};

/** The opposite of a flag; null stays null. */
export const not = (flag: boolean | null): boolean | null => (flag === null ? null : !flag);

/** The names that say something. */
export const namesOf = (names: readonly (readonly [field: NameField, text: string | null])[]): readonly RecordName[] =>
  names.flatMap(([field, text]) => (text === null || text.trim() === '' ? [] : [{ field, text }]));

/** The addresses in a list of `{ value, … }`, as SCIM and Identity Center have it. */
export const addressesIn = (list: unknown): readonly (readonly [field: 'emails', text: string | null])[] =>
  Array.isArray(list) ? list.map((each) => ['emails', textOf(membersOf(each), 'value')]) : [];
