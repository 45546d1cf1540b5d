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

/** What one user's record says, whatever printed it. */
export interface UserRecord {
  readonly from: (typeof RECORD_SOURCES)[number];
  /** Names and addresses of the user, without empty ones. NameID is one of them if the record belongs to the user. */
  readonly names: readonly RecordName[];
  /** Null if the record does not show it, which differs from blank. */
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly displayName: string | null;
  /** Disabled, suspended, locked or deleted; null if the record does not show it. */
  readonly isDisabled: boolean | null;
}

/** The reader of one format; returns null if the members belong to another format. */
export type ReadUser = (user: Members) => UserRecord | null;

/** The members of an object by their names in lower case, because PowerShell's `Select` prints names as they were typed. */
export type Members = ReadonlyMap<string, unknown>;
