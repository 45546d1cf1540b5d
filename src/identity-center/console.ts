import { type ConsoleStep, documented, known, literal, UNVERIFIED } from '../console-step.ts';

/** The settings on AWS's side that the causes point to, in the order in which they are set up. */
export const CONSOLE_TOPICS = [
  'identity-source',
  'start-url',
  'sp-metadata',
  'acs-urls',
  'idp-metadata',
  'idp-sign-in-url',
  'idp-issuer-url',
  'import-certificate',
  'users',
  'add-user',
  'provisioning',
  'attributes-for-access-control',
  'applications',
  'ad-connector',
  'cloudtrail',
] as const;

export type ConsoleTopic = (typeof CONSOLE_TOPICS)[number];

const CONSOLE = 'IAM Identity Center console';
const IDENTITY_SOURCE = [CONSOLE, 'Settings', 'Identity source', 'Actions'];
const MANAGE_AUTHENTICATION = [...IDENTITY_SOURCE, 'Manage authentication'];
const CHANGE_IDENTITY_SOURCE = [...IDENTITY_SOURCE, 'Change identity source', 'External identity provider'];

const guide = (page: string): Pick<ConsoleStep, 'basis' | 'source'> =>
  documented(`https://docs.aws.amazon.com/singlesignon/latest/userguide/${page}.html`);

/** Where AWS's consoles keep each setting. */
export const CONSOLE_STEPS: Readonly<Record<ConsoleTopic, readonly ConsoleStep[]>> = {
  'identity-source': [
    {
      path: [...IDENTITY_SOURCE, 'Change identity source'],
      field: null,
      value: literal('External identity provider'),
      note: 'aws_identity_source_accept',
      ...guide('manage-your-identity-source-change'),
    },
  ],
  // Changing the identity source would cut everyone off whose sign-in works.
  'start-url': [
    {
      path: [CONSOLE, 'Settings', 'Identity source'],
      field: null,
      value: null,
      note: 'aws_start_url_compare',
      ...UNVERIFIED,
    },
  ],
  'sp-metadata': [
    {
      path: [...MANAGE_AUTHENTICATION, 'Service provider metadata'],
      field: 'Download metadata file',
      value: null,
      note: 'aws_sp_metadata_again_after_changes',
      ...guide('multi-region-workforce-access'),
    },
  ],
  'acs-urls': [
    {
      path: [...MANAGE_AUTHENTICATION, 'Service provider metadata', 'View ACS URLs'],
      field: 'Copy all URLs',
      value: null,
      note: 'aws_acs_urls_one_each',
      ...guide('multi-region-workforce-access'),
    },
  ],
  'idp-metadata': [
    {
      path: [...CHANGE_IDENTITY_SOURCE, 'Identity provider metadata', 'IdP SAML metadata'],
      field: 'Choose file',
      value: null,
      note: 'aws_idp_metadata_assignments_kept',
      ...guide('manage-your-identity-source-considerations'),
    },
  ],
  'idp-sign-in-url': [
    {
      path: [...CHANGE_IDENTITY_SOURCE, 'Identity provider metadata'],
      field: 'IdP sign-in URL',
      value: known('idp-sign-in-url'),
      note: 'aws_idp_sign_in_url_rather_metadata',
      ...UNVERIFIED,
    },
  ],
  'idp-issuer-url': [
    {
      path: [...CHANGE_IDENTITY_SOURCE, 'Identity provider metadata'],
      field: 'IdP issuer URL',
      value: known('idp-entity-id'),
      note: 'aws_idp_issuer_url_every_character',
      ...UNVERIFIED,
    },
  ],
  'import-certificate': [
    {
      path: [...MANAGE_AUTHENTICATION, 'Manage SAML 2.0 certificates'],
      field: 'Import certificate',
      value: null,
      note: 'aws_import_certificate_pem',
      ...guide('rotatesamlcert'),
    },
  ],
  users: [
    {
      path: [CONSOLE, 'Users'],
      field: null,
      value: null,
      note: 'aws_users_name_not_email',
      ...guide('troubleshooting'),
    },
  ],
  'add-user': [
    {
      path: [CONSOLE, 'Users', 'Add user'],
      field: 'Username',
      value: known('user-name'),
      note: 'aws_add_user_without_scim',
      ...guide('use-cases-across-regions'),
    },
  ],
  provisioning: [
    {
      path: [...IDENTITY_SOURCE, 'Manage provisioning'],
      field: 'Access tokens',
      value: null,
      note: 'aws_provisioning_token_one_year',
      ...guide('provision-automatically'),
    },
  ],
  'attributes-for-access-control': [
    {
      path: [CONSOLE, 'Settings', 'Attributes for access control'],
      field: null,
      value: null,
      note: 'aws_attributes_for_access_control_rules_only_then',
      ...guide('attributesforaccesscontrol'),
    },
  ],
  applications: [
    {
      path: [CONSOLE, 'Applications', 'Customer managed', 'Application'],
      field: null,
      value: null,
      note: 'aws_applications_compare',
      ...guide('customermanagedapps-saml2-setup'),
    },
  ],
  'ad-connector': [
    {
      path: [
        'AWS Directory Service console',
        'Directories',
        'Directory ID',
        'Directory details',
        'Service account credentials',
      ],
      field: 'Update',
      value: null,
      note: 'aws_ad_connector_password_expired',
      ...UNVERIFIED,
    },
  ],
  cloudtrail: [
    {
      path: ['AWS CloudTrail console', 'Event history'],
      field: 'Event name',
      value: literal('ExternalIdPDirectoryLogin'),
      note: 'aws_cloudtrail_region_and_account',
      ...guide('other-idps'),
    },
  ],
};
