/** The fields that hold a name or an address of the user, as their makers call them. */
export const NAME_FIELDS = [
  'email',
  'emails',
  'login',
  'mail',
  'primaryEmail',
  'sAMAccountName',
  'userName',
  'userPrincipalName',
  'username',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export interface RecordName {
  readonly field: NameField;
  readonly text: string;
}

export const RECORD_SOURCES = [
  'active-directory',
  'authentik',
  'entra',
  'google',
  'identity-center',
  'keycloak',
  'okta',
  'scim',
] as const;

/** What one user's record says, wherever it was printed. */
export interface UserRecord {
  readonly from: (typeof RECORD_SOURCES)[number];
  /** Names and addresses of the user, without those that are empty: NameID is one of them, if the record is that of the user. */
  readonly names: readonly RecordName[];
  /** Null if the record does not show it, which is not the same as blank. */
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly displayName: string | null;
  /** Disabled, suspended, locked or deleted; null if the record does not show it. */
  readonly isDisabled: boolean | null;
}

/** A format's own reader; null if the members are of another format. */
export type ReadUser = (user: Members) => UserRecord | null;

/** The members of an object by their names in lower case: PowerShell's `Select` prints names as they were typed. */
export type Members = ReadonlyMap<string, unknown>;
