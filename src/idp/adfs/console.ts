import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, NO_PROVISIONING } from '../console.ts';

const TRUST = ['AD FS Management', 'AD FS', 'Relying Party Trusts', 'AWS IAM Identity Center'];
const PROPERTIES = [...TRUST, 'Properties'];
const ISSUANCE = [...TRUST, 'Edit Claim Issuance Policy', 'Issuance Transform Rules', 'Add Rule'];
const POWERSHELL = ['PowerShell on the AD FS server', 'Set-AdfsRelyingPartyTrust -TargetName "<name of the trust>"'];

const TRANSFORM_RULE = documented(
  'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/operations/create-a-rule-to-transform-an-incoming-claim',
);
const LDAP_RULE = documented(
  'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/operations/create-a-rule-to-send-ldap-attributes-as-claims',
);
const WINDOWS_TIME = documented(
  'https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings',
);
const SET_TRUST = documented('https://learn.microsoft.com/en-us/powershell/module/adfs/set-adfsrelyingpartytrust');
const CREATE_TRUST = documented(
  'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/operations/create-a-relying-party-trust',
);
const SIGNING_CERTIFICATES = documented(
  'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/operations/configure-ts-td-certs-ad-fs',
);

export const ADFS_CONSOLE: Console = {
  application: [
    {
      path: ['AD FS Management', 'AD FS', 'Relying Party Trusts', 'Add Relying Party Trust'],
      field: 'Import data about the relying party from a file',
      value: null,
      note: 'idp_adfs_application_metadata_file',
      ...CREATE_TRUST,
    },
  ],
  audience: [
    {
      path: [...PROPERTIES, 'Identifiers'],
      field: 'Relying party identifier',
      value: known('issuer-url'),
      note: null,
      ...CREATE_TRUST,
    },
  ],
  'acs-url': [
    {
      path: [...PROPERTIES, 'Endpoints', 'Add SAML'],
      field: 'Trusted URL',
      value: known('acs-urls'),
      note: 'idp_adfs_acs_url_post_binding',
      ...UNVERIFIED,
    },
  ],
  'name-id-format': [
    {
      path: [...ISSUANCE, 'Transform an Incoming Claim'],
      field: 'Outgoing name ID format',
      value: literal('Email'),
      note: 'idp_adfs_name_id_format_second_rule',
      ...TRANSFORM_RULE,
    },
  ],
  'name-id-value': [
    {
      path: [...ISSUANCE, 'Send LDAP Attributes as Claims'],
      field: 'E-Mail-Addresses',
      value: literal('E-Mail Address'),
      note: 'idp_adfs_name_id_value_first_rule',
      ...LDAP_RULE,
    },
    {
      path: [...ISSUANCE, 'Transform an Incoming Claim'],
      field: 'Outgoing claim type',
      value: literal('Name ID'),
      note: 'idp_general_name_id_value_user_name',
      ...TRANSFORM_RULE,
    },
  ],
  'sign-assertion': [
    {
      path: POWERSHELL,
      field: '-SamlResponseSignature',
      value: literal('AssertionOnly'),
      note: 'idp_adfs_sign_assertion_default',
      ...SET_TRUST,
    },
  ],
  'signature-algorithm': [
    {
      path: [...PROPERTIES, 'Advanced'],
      field: 'Secure hash algorithm',
      value: literal('SHA-256'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  encryption: [
    {
      path: POWERSHELL,
      field: '-EncryptClaims',
      value: literal('$false'),
      note: 'idp_adfs_encryption_remove_certificate',
      ...SET_TRUST,
    },
  ],
  certificate: [
    {
      path: ['AD FS Management', 'Service', 'Certificates', 'Token-signing', 'View Certificate', 'Copy to File'],
      field: 'Base-64 encoded X.509 (.CER)',
      value: null,
      note: 'idp_adfs_certificate_rollover',
      ...SIGNING_CERTIFICATES,
    },
  ],
  metadata: [
    {
      path: ['AD FS Management', 'Service', 'Endpoints', 'Metadata'],
      field: '/FederationMetadata/2007-06/FederationMetadata.xml',
      value: null,
      note: 'idp_adfs_metadata_download',
      ...UNVERIFIED,
    },
  ],
  issuer: [
    {
      path: ['AD FS Management', 'Service', 'Edit Federation Service Properties'],
      field: 'Federation Service identifier',
      value: known('idp-entity-id'),
      note: 'idp_adfs_issuer_http',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': [
    {
      path: [...TRUST, 'Edit Access Control Policy'],
      field: null,
      value: null,
      note: 'idp_adfs_user_assignment_policy',
      ...UNVERIFIED,
    },
  ],
  'sign-in-policy': [
    {
      path: [...TRUST, 'Edit Access Control Policy'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...TRUST, 'Edit Claim Issuance Policy', 'Issuance Transform Rules'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: [...ISSUANCE, 'Send LDAP Attributes as Claims'],
      field: 'Outgoing Claim Type',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...UNVERIFIED,
    },
  ],
  'user-fields': [
    {
      path: ['Active Directory Users and Computers', 'User', 'Properties'],
      field: null,
      value: null,
      note: 'idp_adfs_user_fields_look_up',
      ...documented('https://learn.microsoft.com/en-us/powershell/module/activedirectory/get-aduser'),
    },
  ],
  'session-length': AS_GENERAL,
  validity: [
    {
      path: POWERSHELL,
      field: '-TokenLifetime',
      value: literal('60'),
      note: 'idp_adfs_validity_minutes',
      ...SET_TRUST,
    },
  ],
  'request-signature': [
    {
      path: POWERSHELL,
      field: '-SignedSamlRequestsRequired',
      value: literal('$false'),
      note: 'idp_general_request_signature_not_signed',
      ...SET_TRUST,
    },
  ],
  provisioning: NO_PROVISIONING,
  'sign-in-log': [
    {
      path: ['Event Viewer', 'Applications and Services Logs', 'AD FS', 'Admin'],
      field: null,
      value: null,
      note: 'idp_adfs_sign_in_log_activity',
      ...UNVERIFIED,
    },
  ],
  clock: [
    {
      path: ['PowerShell on the AD FS server', 'w32tm /resync'],
      field: null,
      value: null,
      note: 'idp_general_clock_ntp',
      ...WINDOWS_TIME,
    },
    {
      path: POWERSHELL,
      field: '-NotBeforeSkew',
      value: literal('2'),
      note: 'idp_adfs_clock_skew',
      ...SET_TRUST,
    },
  ],
  'application-enabled': [
    {
      path: POWERSHELL,
      field: '-Enabled',
      value: literal('$true'),
      note: 'idp_general_application_enabled_status',
      ...SET_TRUST,
    },
  ],
};
