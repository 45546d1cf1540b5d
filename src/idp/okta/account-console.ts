import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import type { AccountConsole } from '../account-console.ts';
import { AS_GENERAL } from '../console.ts';

const APPLICATION = ['Okta Admin Console', 'Applications', 'Applications', 'AWS Account Federation'];
const SIGN_ON = [...APPLICATION, 'Sign On', 'Edit'];
const ADVANCED = [...SIGN_ON, 'Advanced Sign-on Settings'];

const SUPPORT = documented(
  'https://support.okta.com/help/s/article/invalid-saml-response-with-aws-account-federation-app',
);

export const OKTA_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['Okta Admin Console', 'Applications', 'Applications', 'Browse App Catalog'],
      field: null,
      value: literal('AWS Account Federation'),
      note: null,
      ...SUPPORT,
    },
  ],
  // The application's template sets it.
  'account-audience': AS_GENERAL,
  'account-endpoint': [
    {
      path: ADVANCED,
      field: 'ACS URL (optional)',
      value: known('federation-sign-in-url'),
      note: 'idp_okta_account_endpoint_other_partitions',
      ...UNVERIFIED,
    },
  ],
  'account-role': [
    {
      path: ADVANCED,
      field: 'Identity Provider ARN (Required only for SAML SSO)',
      value: known('provider-arn'),
      note: null,
      ...SUPPORT,
    },
    {
      path: [...APPLICATION, 'Assignments', 'Edit User Assignment'],
      field: 'SAML User Roles',
      value: null,
      note: 'idp_okta_account_role_full_stop',
      ...SUPPORT,
    },
    { path: ADVANCED, field: 'Group Filter', value: null, note: 'idp_okta_account_role_group_filter', ...SUPPORT },
  ],
  'account-session-name': [
    {
      path: [...SIGN_ON, 'Credentials Details'],
      field: 'Application username format',
      value: null,
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: ADVANCED,
      field: 'Session Duration',
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': AS_GENERAL,
  'account-session-tags': AS_GENERAL,
  'account-metadata': [
    {
      path: [...APPLICATION, 'Sign On', 'SAML 2.0', 'Metadata details'],
      field: 'Metadata URL',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...UNVERIFIED,
    },
  ],
};
