import { type ConsoleStep, documented, known, UNVERIFIED } from '../console-step.ts';

/** The settings in AWS's IAM console that the causes point to, in the order in which they are set up. */
export const IAM_CONSOLE_TOPICS = ['provider-metadata', 'provider', 'role-trust', 'role-session-duration'] as const;

export type IamConsoleTopic = (typeof IAM_CONSOLE_TOPICS)[number];

const CONSOLE = ['IAM console', 'Access management'];
const PROVIDERS = [...CONSOLE, 'Identity providers'];
const ROLE = [...CONSOLE, 'Roles', 'Role'];

const guide = (page: string): Pick<ConsoleStep, 'basis' | 'source'> =>
  documented(`https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`);

/** Where the IAM console keeps each setting. */
export const IAM_CONSOLE_STEPS: Readonly<Record<IamConsoleTopic, readonly ConsoleStep[]>> = {
  'provider-metadata': [
    {
      path: [...PROVIDERS, 'Provider'],
      field: 'Replace metadata',
      value: null,
      note: 'aws_provider_metadata_whole_file',
      ...UNVERIFIED,
    },
  ],
  provider: [
    {
      path: PROVIDERS,
      field: 'ARN',
      value: known('provider-arn'),
      note: 'aws_provider_name_and_account',
      ...guide('troubleshoot_saml'),
    },
  ],
  'role-trust': [
    {
      path: [...ROLE, 'Trust relationships'],
      field: 'Edit trust policy',
      value: null,
      note: 'aws_role_trust_provider_and_actions',
      ...guide('troubleshoot_saml'),
    },
  ],
  'role-session-duration': [
    {
      path: [...ROLE, 'Edit'],
      field: 'Maximum session duration',
      value: null,
      note: 'aws_role_session_duration_at_least',
      ...UNVERIFIED,
    },
  ],
};
