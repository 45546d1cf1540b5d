import type { Assertion } from '../saml/messages.ts';
import type { NameField, UserRecord } from '../user-records/user-record.ts';
import type { Context } from './context.ts';

/** The names in a record that provisioning needs, each under the place that a finding names; those that it does not show are left out. */
export const namesIn = ({ givenName, surname, displayName }: UserRecord): readonly { field: string; text: string }[] =>
  [
    { field: 'user given name', text: givenName },
    { field: 'user surname', text: surname },
    { field: 'user display name', text: displayName },
  ].flatMap(({ field, text }) => (text === null ? [] : [{ field, text }]));

/**
 * The record of the user who signs in: the one that NameID names. Without a NameID only a sole record is surely the user's.
 */
export const recordOf = (records: readonly UserRecord[], assertion: Assertion | null): UserRecord | null => {
  const nameId = assertion?.nameId?.value.trim().toLowerCase();
  const ofUser =
    nameId === undefined
      ? records
      : records.filter(({ names }) => names.some(({ text }) => text.trim().toLowerCase() === nameId));
  return ofUser.length === 1 ? (ofUser[0] ?? null) : null;
};

/** The user's name in Identity Center, from Identity Center's own record or from what SCIM has; null for another record. */
export const userNameIn = ({ from, names }: UserRecord): string | null =>
  from === 'identity-center' || from === 'scim'
    ? (names.find(({ field }) => field === 'userName')?.text ?? null)
    : null;

/** Which fields of a user's record are NameID, and which the user name in Identity Center. */
export interface DiagnosedUserRecord {
  readonly from: UserRecord['from'];
  readonly nameId: readonly NameField[];
  readonly userName: readonly NameField[];
}

/** Of the user's record, or of a sole one that NameID does not name: that is worth knowing too. Null where there is none. */
export const describeUserRecord = (
  records: readonly UserRecord[],
  { assertion, userRecord, users }: Pick<Context, 'assertion' | 'userRecord' | 'users'>,
): DiagnosedUserRecord | null => {
  const nameId = assertion?.nameId?.value ?? null;
  const [sole = null, ...others] = records;
  const record = userRecord ?? (others.length === 0 ? sole : null);
  if (record === null || nameId === null) return null;
  const entered = users?.from === 'entered' ? (users.names[0] ?? null) : null;
  const userName = userNameIn(record) ?? entered;
  const fieldsWith = (text: string | null): readonly NameField[] => [
    ...new Set(record.names.filter((name) => name.text === text).map(({ field }) => field)),
  ];
  return { from: record.from, nameId: fieldsWith(nameId), userName: fieldsWith(userName) };
};
