/**
 * The settings of an IdP's application for an AWS account (IAM federation) that the causes point to, in the order in which
 * they are set up. All other settings are the same as in any SAML application.
 */
export const ACCOUNT_TOPICS = [
  'account-application',
  'account-audience',
  'account-endpoint',
  'account-role',
  'account-session-name',
  'account-session-duration',
  'account-source-identity',
  'account-session-tags',
  'account-metadata',
] as const;

export type AccountTopic = (typeof ACCOUNT_TOPICS)[number];
