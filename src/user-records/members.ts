import type { Members, NameField, RecordName } from './user-record.ts';

const NONE: Members = new Map();

/** The members of an object; empty if the value is not an object. */
export const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]))
    : NONE;

/**
 * A member's text; blank if it is null, which Microsoft Graph and Okta write for a missing value.
 *
 * @returns null if there is no such text, or if a table cut it off
 */
export const textOf = (members: Members, name: string): string | null => {
  const value = members.get(name);
  if (value === null) return '';
  return typeof value === 'string' && !/(?:…|\.\.\.)$/.test(value) ? value : null;
};

/** A boolean member: true or false in JSON, `True` or `False` as PowerShell prints it. */
export const flagOf = (members: Members, name: string): boolean | null => {
  const text = String(members.get(name)).toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
};

/** The opposite of a flag; null stays null. */
export const not = (flag: boolean | null): boolean | null => (flag === null ? null : !flag);

/** The names that are not blank. */
export const namesOf = (names: readonly (readonly [field: NameField, text: string | null])[]): readonly RecordName[] =>
  names.flatMap(([field, text]) => (text === null || text.trim() === '' ? [] : [{ field, text }]));

/** The addresses in a list of `{ value, … }`, as SCIM and Identity Center write it. */
export const addressesIn = (list: unknown): readonly (readonly [field: 'emails', text: string | null])[] =>
  Array.isArray(list) ? list.map((each) => ['emails', textOf(membersOf(each), 'value')]) : [];
