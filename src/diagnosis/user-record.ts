import type { Assertion } from '../saml/messages.ts';
import type { NameField, UserRecord } from '../user-records/user-record.ts';
import type { Context } from './context.ts';

/**
 * The names in a record that provisioning needs, each with the field that a finding names; those that it does not show
 * are left out.
 */
export const namesIn = ({ givenName, surname, displayName }: UserRecord): readonly { field: string; text: string }[] =>
  [
    { field: 'user given name', text: givenName },
    { field: 'user surname', text: surname },
    { field: 'user display name', text: displayName },
  ].flatMap(({ field, text }) => (text === null ? [] : [{ field, text }]));

/** The user's name in Identity Center, from Identity Center's own record or from SCIM's; null for any other record. */
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

/**
 * Users' records that were pasted (known-user-records.ts). The worker never gets one, and leaves the code out to stay
 * small.
 */
export interface KnownUserRecords {
  readonly ofUser: (assertion: Assertion | null) => UserRecord | null;
  readonly describe: (context: Context) => DiagnosedUserRecord | null;
}
