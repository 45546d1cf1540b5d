import type { AccountTopic } from './account-topics.ts';
import type { Setting, Steps } from './console.ts';

/** Where one product's console keeps each setting of its application for an AWS account. Every topic needs an entry. */
export type AccountConsole = Readonly<Record<AccountTopic, Setting>>;

/** The same in neutral words. */
export type GeneralAccountConsole = Readonly<Record<AccountTopic, Steps>>;

/** The Names of the attributes, as docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html gives them. */
export const ATTRIBUTE = {
  role: 'https://aws.amazon.com/SAML/Attributes/Role',
  sessionName: 'https://aws.amazon.com/SAML/Attributes/RoleSessionName',
  sessionDuration: 'https://aws.amazon.com/SAML/Attributes/SessionDuration',
  sourceIdentity: 'https://aws.amazon.com/SAML/Attributes/SourceIdentity',
  sessionTag: 'https://aws.amazon.com/SAML/Attributes/PrincipalTag:<key>',
} as const;
