import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['Google Admin console', 'Apps', 'Web and mobile apps', 'Amazon Web Services'];
const SERVICE_PROVIDER = [...APPLICATION, 'Service provider details'];

const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/gs-gwp.html');
const ERRORS = documented('https://support.google.com/a/answer/6301076');
const CERTIFICATES = documented('https://support.google.com/a/answer/7394709');

export const GOOGLE_CONSOLE: Console = {
  application: [
    {
      path: ['Google Admin console', 'Apps', 'Web and mobile apps', 'Add app', 'Search for apps'],
      field: null,
      value: literal('Amazon Web Services'),
      note: 'idp_google_application_preset_values',
      ...AWS_GUIDE,
    },
  ],
  audience: [
    {
      path: SERVICE_PROVIDER,
      field: 'Entity ID',
      value: known('issuer-url'),
      note: 'idp_google_audience_preset',
      ...AWS_GUIDE,
    },
  ],
  'acs-url': [
    {
      path: SERVICE_PROVIDER,
      field: 'ACS URL',
      value: known('acs-url'),
      note: 'idp_google_acs_url_only_one',
      ...AWS_GUIDE,
    },
  ],
  'name-id-format': [
    { path: SERVICE_PROVIDER, field: 'Name ID format', value: literal('EMAIL'), note: null, ...AWS_GUIDE },
  ],
  'name-id-value': [
    {
      path: SERVICE_PROVIDER,
      field: 'Name ID',
      value: literal('Basic Information > Primary email'),
      note: 'idp_google_name_id_value_primary_email',
      ...AWS_GUIDE,
    },
  ],
  'sign-assertion': [
    {
      path: SERVICE_PROVIDER,
      field: 'Signed response',
      value: literal('Off'),
      note: 'idp_google_sign_assertion_unchecked',
      ...AWS_GUIDE,
    },
  ],
  'signature-algorithm': AS_GENERAL,
  encryption: AS_GENERAL,
  certificate: [
    {
      path: ['Google Admin console', 'Security', 'Authentication', 'SSO with SAML applications'],
      field: 'Certificates',
      value: null,
      note: 'idp_google_certificate_two_at_most',
      ...CERTIFICATES,
    },
  ],
  metadata: [
    {
      path: APPLICATION,
      field: 'Download metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...AWS_GUIDE,
    },
  ],
  issuer: [
    {
      path: [...APPLICATION, 'Download metadata'],
      field: 'Entity ID',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'User access'],
      field: 'Service status',
      value: literal('ON'),
      note: 'idp_google_user_assignment_delay',
      ...ERRORS,
    },
  ],
  'sign-in-policy': [
    {
      path: ['Google Admin console', 'Security', 'Access and data control', 'Context-Aware Access'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...APPLICATION, 'SAML attribute mapping'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...AWS_GUIDE,
    },
  ],
  'access-control-attributes': [
    {
      path: [...APPLICATION, 'SAML attribute mapping'],
      field: 'App attributes',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['Google Admin console', 'Directory', 'Users', 'User', 'User information'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': AS_GENERAL,
  validity: AS_GENERAL,
  'request-signature': AS_GENERAL,
  provisioning: [
    {
      path: [...APPLICATION, 'Auto-provisioning'],
      field: null,
      value: null,
      note: 'idp_google_provisioning_no_groups',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['Google Admin console', 'Reporting', 'Audit and investigation', 'SAML log events'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
  'start-url': [
    {
      path: SERVICE_PROVIDER,
      field: 'Start URL',
      value: known('portal-url'),
      note: 'idp_google_start_url_test',
      ...UNVERIFIED,
    },
  ],
};
