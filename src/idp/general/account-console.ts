import { documented, known } from '../../console-step.ts';
import { ATTRIBUTE, type GeneralAccountConsole } from '../account-console.ts';

const APPLICATION = 'SAML application for the AWS account';

const guide = (page: string) => documented(`https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`);
const ASSERTIONS = guide('id_roles_providers_create_saml_assertions');

/** Any IdP's application for an AWS account, in SAML's own words. */
export const GENERAL_ACCOUNT_CONSOLE: GeneralAccountConsole = {
  'account-application': [
    {
      path: [APPLICATION],
      field: null,
      value: null,
      note: 'idp_general_account_application_right_one',
      ...guide('id_roles_providers_create_saml_relying-party'),
    },
  ],
  'account-audience': [
    {
      path: [APPLICATION],
      field: 'Audience (SP entity ID)',
      value: known('federation-audience'),
      note: 'idp_general_account_audience_either',
      ...ASSERTIONS,
    },
  ],
  'account-endpoint': [
    {
      path: [APPLICATION],
      field: 'Assertion Consumer Service (ACS) URL',
      value: known('federation-sign-in-url'),
      note: 'idp_general_account_endpoint_recipient',
      ...ASSERTIONS,
    },
  ],
  'account-role': [
    {
      path: [APPLICATION],
      field: ATTRIBUTE.role,
      value: null,
      note: 'idp_general_account_role_pair',
      ...ASSERTIONS,
    },
  ],
  'account-session-name': [
    {
      path: [APPLICATION],
      field: ATTRIBUTE.sessionName,
      value: null,
      note: 'idp_general_account_session_name_characters',
      ...ASSERTIONS,
    },
  ],
  'account-session-duration': [
    {
      path: [APPLICATION],
      field: ATTRIBUTE.sessionDuration,
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...ASSERTIONS,
    },
  ],
  'account-source-identity': [
    {
      path: [APPLICATION],
      field: ATTRIBUTE.sourceIdentity,
      value: null,
      note: 'idp_general_account_source_identity_characters',
      ...ASSERTIONS,
    },
  ],
  'account-session-tags': [
    {
      path: [APPLICATION],
      field: ATTRIBUTE.sessionTag,
      value: null,
      note: 'idp_general_account_session_tags_one_value',
      ...guide('id_session-tags'),
    },
  ],
  'account-metadata': [
    {
      path: [APPLICATION],
      field: 'IdP metadata',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...guide('troubleshoot_saml'),
    },
  ],
};
