/**
 * What RoleSessionName and SourceIdentity may contain
 * (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html).
 */
export const SESSION_NAME_PATTERN = '[a-zA-Z_0-9+=,.@-]{2,64}';

const SESSION_NAME = new RegExp(`^${SESSION_NAME_PATTERN}$`);

/**
 * Whether a value may be a RoleSessionName or a SourceIdentity. It cannot contain a colon, so it never begins with
 * `aws:`, which a SourceIdentity must not.
 */
export const isSessionName = (value: string): boolean => SESSION_NAME.test(value);

/** SessionDuration in seconds (docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html). */
export const SESSION_DURATION = { least: 900, most: 43_200 } as const;

/** Whether a value is a whole number of seconds in the range that a role can allow. */
export const isSessionDuration = (value: string): boolean =>
  /^\d{1,6}$/.test(value) && Number(value) >= SESSION_DURATION.least && Number(value) <= SESSION_DURATION.most;
