import type { Assertion } from '../saml/messages.ts';
import type { UserRecord } from '../user-records/user-record.ts';

/**
 * The record of the user who signs in: the one that NameID names. Without a NameID only a sole record is surely the user's.
 */
export const recordOf = (records: readonly UserRecord[], assertion: Assertion | null): UserRecord | null => {
  const nameId = assertion?.nameId?.value.trim().toLowerCase();
  const ofUser =
    nameId === undefined
      ? records
      : records.filter(({ userNames }) => userNames.some((name) => name.trim().toLowerCase() === nameId));
  return ofUser.length === 1 ? (ofUser[0] ?? null) : null;
};
