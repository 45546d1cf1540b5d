import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['Microsoft Entra admin center', 'Entra ID', 'Enterprise apps', 'AWS IAM Identity Center'];
const SINGLE_SIGN_ON = [...APPLICATION, 'Single sign-on'];
const BASIC = [...SINGLE_SIGN_ON, 'Basic SAML Configuration'];
const CLAIMS = [...SINGLE_SIGN_ON, 'Attributes & Claims'];
const NAME_ID = [...CLAIMS, 'Unique User Identifier (Name ID)'];
const SIGNING_CERTIFICATE = [...SINGLE_SIGN_ON, 'SAML Signing Certificate'];

const TUTORIAL = documented('https://learn.microsoft.com/en-us/entra/identity/saas-apps/aws-single-sign-on-tutorial');
const SAML_PROTOCOL = documented(
  'https://learn.microsoft.com/en-us/entra/identity-platform/single-sign-on-saml-protocol',
);
const CLAIMS_CUSTOMIZATION = documented(
  'https://learn.microsoft.com/en-us/entra/identity-platform/saml-claims-customization',
);
const SIGNING_OPTIONS = documented(
  'https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/certificate-signing-options',
);
const CERTIFICATES = documented(
  'https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on',
);
const PROVISIONING = documented(
  'https://learn.microsoft.com/en-us/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
);
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/idp-microsoft-entra.html');

export const ENTRA_CONSOLE: Console = {
  application: [
    {
      path: ['Microsoft Entra admin center', 'Entra ID', 'Enterprise apps', 'New application', 'Add from the gallery'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_entra_application_wrong_one',
      ...TUTORIAL,
    },
  ],
  audience: [
    {
      path: BASIC,
      field: 'Identifier (Entity ID)',
      value: known('issuer-url'),
      note: 'idp_entra_audience_upload_again',
      ...TUTORIAL,
    },
    {
      path: [...CLAIMS, 'Advanced SAML claims options'],
      field: 'Override audience claim',
      value: literal('Off'),
      note: 'idp_entra_audience_override',
      ...CLAIMS_CUSTOMIZATION,
    },
  ],
  'acs-url': [
    {
      path: BASIC,
      field: 'Reply URL (Assertion Consumer Service URL)',
      value: known('acs-urls'),
      note: 'idp_entra_acs_url_both_families',
      ...AWS_GUIDE,
    },
  ],
  'name-id-format': [
    {
      path: NAME_ID,
      field: 'Choose name identifier format',
      value: literal('Email address'),
      note: 'idp_entra_name_id_format_follows_request',
      ...CLAIMS_CUSTOMIZATION,
    },
  ],
  'name-id-value': [
    {
      path: NAME_ID,
      field: 'Source attribute',
      value: literal('user.userprincipalname'),
      note: 'idp_entra_name_id_value_as_provisioned',
      ...CLAIMS_CUSTOMIZATION,
    },
    {
      path: [...NAME_ID, 'Claim conditions', 'All guests'],
      field: 'Source attribute',
      value: literal('user.mail'),
      note: 'idp_entra_name_id_value_guests',
      ...CLAIMS_CUSTOMIZATION,
    },
  ],
  'sign-assertion': [
    {
      path: SIGNING_CERTIFICATE,
      field: 'Signing Option',
      value: literal('Sign SAML assertion'),
      note: null,
      ...SIGNING_OPTIONS,
    },
  ],
  'signature-algorithm': [
    {
      path: SIGNING_CERTIFICATE,
      field: 'Signing Algorithm',
      value: literal('SHA-256'),
      note: null,
      ...SIGNING_OPTIONS,
    },
  ],
  encryption: [
    {
      path: [...APPLICATION, 'Token encryption', '...'],
      field: 'Deactivate token encryption',
      value: null,
      note: 'idp_general_encryption_no_key',
      ...documented('https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/howto-saml-token-encryption'),
    },
  ],
  certificate: [
    {
      path: SIGNING_CERTIFICATE,
      field: 'Certificate (Base64)',
      value: null,
      note: 'idp_entra_certificate_not_raw',
      ...CERTIFICATES,
    },
    {
      path: [...SIGNING_CERTIFICATE, '...'],
      field: 'Make certificate active',
      value: null,
      note: 'idp_entra_certificate_expired_one',
      ...CERTIFICATES,
    },
  ],
  metadata: [
    {
      path: SIGNING_CERTIFICATE,
      field: 'Federation Metadata XML',
      value: null,
      note: 'idp_entra_metadata_of_this_application',
      ...TUTORIAL,
    },
  ],
  issuer: [
    {
      path: [...SINGLE_SIGN_ON, 'Set up AWS IAM Identity Center'],
      field: 'Microsoft Entra Identifier',
      value: null,
      note: 'idp_entra_issuer_slash',
      ...SAML_PROTOCOL,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'Users and groups'],
      field: 'Add user/group',
      value: null,
      note: 'idp_entra_user_assignment_nested_groups',
      ...documented(
        'https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/add-application-portal-assign-users',
      ),
    },
  ],
  'sign-in-policy': [
    {
      path: ['Microsoft Entra admin center', 'Entra ID', 'Conditional Access', 'Policies'],
      field: null,
      value: null,
      note: 'idp_entra_sign_in_policy_named',
      ...documented(
        'https://learn.microsoft.com/en-us/entra/identity/conditional-access/troubleshoot-conditional-access',
      ),
    },
  ],
  attributes: [
    { path: CLAIMS, field: null, value: null, note: 'idp_entra_attributes_groups', ...CLAIMS_CUSTOMIZATION },
  ],
  'access-control-attributes': [
    {
      path: [...CLAIMS, 'Add new claim'],
      field: 'Name',
      value: literal('AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
    {
      path: [...CLAIMS, 'Add new claim'],
      field: 'Namespace',
      value: literal('https://aws.amazon.com/SAML/Attributes'),
      note: null,
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['Microsoft Entra admin center', 'Entra ID', 'Users', 'User', 'Properties'],
      field: null,
      value: null,
      note: 'idp_entra_user_fields_look_up',
      ...documented('https://learn.microsoft.com/en-us/powershell/module/microsoft.graph.users/get-mguser'),
    },
  ],
  'session-length': [
    {
      path: ['Microsoft Entra admin center', 'Entra ID', 'Conditional Access', 'Policies', 'Session'],
      field: 'Sign-in frequency',
      value: null,
      note: 'idp_general_session_length_shorter_counts',
      ...UNVERIFIED,
    },
  ],
  validity: [{ path: [], field: null, value: null, note: 'idp_entra_validity_fixed', ...SAML_PROTOCOL }],
  'request-signature': [
    {
      path: [...SINGLE_SIGN_ON, 'SAML Certificates', 'Verification certificates', 'Edit'],
      field: 'Require verification certificates',
      value: literal('Off'),
      note: 'idp_general_request_signature_not_signed',
      ...documented(
        'https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/howto-enforce-signed-saml-authentication',
      ),
    },
  ],
  provisioning: [
    {
      path: [
        ...APPLICATION,
        'Provisioning',
        'Mappings',
        'Synchronize Microsoft Entra users to AWS IAM Identity Center',
      ],
      field: 'userName',
      value: literal('userPrincipalName'),
      note: 'idp_entra_provisioning_needed_attributes',
      ...PROVISIONING,
    },
  ],
  'sign-in-log': [
    {
      path: ['Microsoft Entra admin center', 'Entra ID', 'Monitoring & health', 'Sign-in logs'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...documented('https://learn.microsoft.com/en-us/entra/identity/monitoring-health/concept-sign-ins'),
    },
  ],
  clock: HOSTED_CLOCK,
  'application-enabled': [
    {
      path: [...APPLICATION, 'Properties'],
      field: 'Enabled for users to sign-in?',
      value: literal('Yes'),
      note: 'idp_general_application_enabled_status',
      ...UNVERIFIED,
    },
  ],
  'start-url': [
    { path: BASIC, field: 'Sign on URL', value: known('portal-url'), note: 'idp_entra_start_url_tiles', ...UNVERIFIED },
  ],
};
