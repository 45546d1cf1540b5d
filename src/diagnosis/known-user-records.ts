import type { Assertion } from '../saml/messages.ts';
import type { NameField, UserRecord } from '../user-records/user-record.ts';
import type { Context } from './context.ts';
import { type DiagnosedUserRecord, type KnownUserRecords, userNameIn } from './user-record.ts';

/**
 * The record of the user who signs in, which is the one that NameID names. Without a NameID, only a sole record
 * certainly belongs to the user.
 */
const recordOf = (records: readonly UserRecord[], assertion: Assertion | null): UserRecord | null => {
  const nameId = assertion?.nameId?.value.trim().toLowerCase();
  const ofUser =
    nameId === undefined
      ? records
      : records.filter(({ names }) => names.some(({ text }) => text.trim().toLowerCase() === nameId));
  return ofUser.length === 1 ? (ofUser[0] ?? null) : null;
};

/**
 * Takes the user's record, or a sole one that NameID does not name, because that is worth knowing too. Null if there is
 * none.
 */
const describeUserRecord = (
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

/** @param records of the IdP's or of Identity Center's users */
export const knownUserRecords = (records: readonly UserRecord[]): KnownUserRecords => ({
  ofUser: (assertion) => recordOf(records, assertion),
  describe: (context) => describeUserRecord(records, context),
});
