import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['PingOne admin console', 'Applications', 'Applications', 'AWS IAM Identity Center'];
const CONFIGURATION = [...APPLICATION, 'Configuration', 'Edit'];

const EDIT = documented('https://docs.pingidentity.com/pingone/applications/p1_edit_application_saml.html');
const METADATA = documented('https://docs.pingidentity.com/pingone/applications/p1_downloadidpmetadataapps.html');
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/pingone-idp.html');

export const PINGONE_CONSOLE: Console = {
  application: [
    {
      path: ['PingOne admin console', 'Applications', 'Application Catalog'],
      field: null,
      value: literal('AWS Single Sign-On'),
      note: 'idp_general_application_right_one',
      ...AWS_GUIDE,
    },
  ],
  audience: [{ path: CONFIGURATION, field: 'Entity ID', value: known('issuer-url'), note: null, ...EDIT }],
  'acs-url': [
    {
      path: CONFIGURATION,
      field: 'ACS URLs',
      value: known('acs-urls'),
      note: 'idp_pingone_acs_url_must_match',
      ...EDIT,
    },
  ],
  'name-id-format': [
    {
      path: CONFIGURATION,
      field: 'Subject NameID Format',
      value: known('email-name-id-format'),
      note: null,
      ...EDIT,
    },
    {
      path: [...APPLICATION, 'Attribute Mappings', 'SAML_SUBJECT', 'Advanced'],
      field: 'Name ID Format to send to SP',
      value: known('email-name-id-format'),
      note: 'idp_pingone_name_id_format_plus',
      ...AWS_GUIDE,
    },
  ],
  'name-id-value': [
    {
      path: [...APPLICATION, 'Attribute Mappings'],
      field: 'SAML_SUBJECT',
      value: literal('Email (Work)'),
      note: 'idp_general_name_id_value_user_name',
      ...AWS_GUIDE,
    },
  ],
  'sign-assertion': [
    {
      path: [...CONFIGURATION, 'Signing key'],
      field: 'Sign Assertion',
      value: literal('On'),
      note: 'idp_pingone_sign_assertion_or_both',
      ...EDIT,
    },
  ],
  'signature-algorithm': [
    {
      path: [...CONFIGURATION, 'Signing key'],
      field: 'Signing Algorithm',
      value: literal('RSA_SHA256'),
      note: null,
      ...EDIT,
    },
  ],
  encryption: [
    {
      path: CONFIGURATION,
      field: 'Encryption',
      value: literal('Off'),
      note: 'idp_general_encryption_no_key',
      ...EDIT,
    },
  ],
  certificate: [
    {
      path: [...CONFIGURATION, 'Signing key', 'Download Signing Certificate'],
      field: 'X509 PEM (.crt)',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: [...APPLICATION, 'Overview'],
      field: 'Download Metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...METADATA,
    },
  ],
  issuer: AS_GENERAL,
  'user-assignment': [
    {
      path: [...APPLICATION, 'Group Access'],
      field: null,
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...AWS_GUIDE,
    },
  ],
  attributes: AS_GENERAL,
  'access-control-attributes': [
    {
      path: [...APPLICATION, 'Attribute Mappings', 'Add new attribute'],
      field: 'Application Attribute',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
  ],
  'session-length': AS_GENERAL,
  validity: [
    {
      path: CONFIGURATION,
      field: 'Assertion Validity Duration (in seconds)',
      value: literal('300'),
      note: 'idp_general_validity_some_minutes',
      ...UNVERIFIED,
    },
  ],
  'request-signature': AS_GENERAL,
  provisioning: [
    {
      path: [...APPLICATION, 'User Provisioning'],
      field: 'SCIM URL',
      value: null,
      note: 'idp_pingone_provisioning_no_slash',
      ...AWS_GUIDE,
    },
  ],
  clock: HOSTED_CLOCK,
};
