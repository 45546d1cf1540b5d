/** What one user's record says, wherever it was printed. */
export interface UserRecord {
  readonly from: 'active-directory' | 'entra' | 'google' | 'identity-center' | 'keycloak' | 'okta' | 'scim';
  /** Names and addresses of the user: those that NameID may be. */
  readonly userNames: readonly string[];
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
