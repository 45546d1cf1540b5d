import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { type AccountConsole, ATTRIBUTE } from '../account-console.ts';

const TRUSTS = ['AD FS Management', 'AD FS', 'Relying Party Trusts'];
const TRUST = [...TRUSTS, 'Amazon Web Services'];
const PROPERTIES = [...TRUST, 'Properties'];
const ISSUANCE = [...TRUST, 'Edit Claim Issuance Policy', 'Issuance Transform Rules'];

const CREATE_TRUST = documented(
  'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/operations/create-a-relying-party-trust',
);
const CLAIM_RULES = documented(
  'https://docs.aws.amazon.com/managedservices/latest/userguide/apx-adfs-claim-rule-saml.html',
);

export const ADFS_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: [...TRUSTS, 'Add Relying Party Trust'],
      field: 'Federation metadata address (host name or URL)',
      value: literal('https://signin.aws.amazon.com/static/saml-metadata.xml'),
      note: 'idp_adfs_account_application_other_partitions',
      ...CREATE_TRUST,
    },
  ],
  'account-audience': [
    {
      path: [...PROPERTIES, 'Identifiers'],
      field: 'Relying party identifier',
      value: known('federation-audience'),
      note: 'idp_general_account_audience_either',
      ...CREATE_TRUST,
    },
  ],
  'account-endpoint': [
    {
      path: [...PROPERTIES, 'Endpoints'],
      field: 'SAML Assertion Consumer Endpoints',
      value: known('federation-sign-in-url'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'account-role': [
    {
      path: [...ISSUANCE, 'Role'],
      field: ATTRIBUTE.role,
      value: null,
      note: 'idp_adfs_account_role_groups',
      ...CLAIM_RULES,
    },
  ],
  'account-session-name': [
    {
      path: [...ISSUANCE, 'RoleSessionName'],
      field: 'LDAP Attribute',
      value: literal('SAM-Account-Name'),
      note: 'idp_general_account_session_name_characters',
      ...CLAIM_RULES,
    },
  ],
  'account-session-duration': [
    {
      path: ISSUANCE,
      field: ATTRIBUTE.sessionDuration,
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': [
    {
      path: ISSUANCE,
      field: ATTRIBUTE.sourceIdentity,
      value: null,
      note: 'idp_general_account_source_identity_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-tags': [
    {
      path: ISSUANCE,
      field: ATTRIBUTE.sessionTag,
      value: null,
      note: 'idp_general_account_session_tags_one_value',
      ...UNVERIFIED,
    },
  ],
  'account-metadata': [
    {
      path: ['https://<AD FS server>/FederationMetadata/2007-06/FederationMetadata.xml'],
      field: null,
      value: null,
      note: 'idp_adfs_account_metadata_rollover',
      ...UNVERIFIED,
    },
  ],
};
