import { documented, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, everyoneMay, NO_PROVISIONING, notSet } from '../console.ts';

const APPLICATION = ['ZITADEL Console', 'Projects', 'Project', 'Applications', 'Application'];

const AWS_GUIDE = documented('https://zitadel.com/docs/guides/integrate/services/aws-saml');
const ENDPOINTS = documented('https://zitadel.com/docs/apis/saml/endpoints');

/** A ZITADEL application consists of the service provider's metadata file only. */
const METADATA_ONLY = notSet('idp_zitadel_settings_metadata_only');
/** That file does not mention it either. */
const NOT_SET = notSet('idp_zitadel_settings_none');

export const ZITADEL_CONSOLE: Console = {
  application: [
    {
      path: ['ZITADEL Console', 'Projects', 'Project', '+', 'SAML'],
      field: null,
      value: null,
      note: 'idp_zitadel_application_from_metadata',
      ...AWS_GUIDE,
    },
  ],
  audience: [
    {
      path: [...APPLICATION, 'SAML Configuration'],
      field: null,
      value: null,
      note: 'idp_zitadel_audience_in_metadata',
      ...AWS_GUIDE,
    },
  ],
  'acs-url': [
    {
      path: [...APPLICATION, 'SAML Configuration'],
      field: null,
      value: null,
      note: 'idp_zitadel_acs_url_in_metadata',
      ...AWS_GUIDE,
    },
  ],
  'name-id-format': notSet('idp_zitadel_name_id_format_fixed', AWS_GUIDE),
  'name-id-value': [
    {
      path: ['ZITADEL Console', 'Users', 'User'],
      field: 'Username',
      value: null,
      note: 'idp_zitadel_name_id_value_user_name',
      ...AWS_GUIDE,
    },
  ],
  'sign-assertion': METADATA_ONLY,
  'signature-algorithm': NOT_SET,
  encryption: METADATA_ONLY,
  certificate: [
    {
      path: ['/saml/v2/certificate'],
      field: null,
      value: null,
      note: 'idp_zitadel_certificate_rotation',
      ...ENDPOINTS,
    },
  ],
  metadata: [
    {
      path: ['/saml/v2/metadata'],
      field: null,
      value: null,
      note: 'idp_zitadel_metadata_address',
      ...ENDPOINTS,
    },
  ],
  issuer: [
    {
      path: ['/saml/v2/metadata'],
      field: 'entityID',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...ENDPOINTS,
    },
  ],
  'user-assignment': everyoneMay('ZITADEL Console', 'Projects', 'Project', 'General'),
  'sign-in-policy': [
    {
      path: ['ZITADEL Console', 'Default settings', 'Login Behavior and Security'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: ['ZITADEL Console', 'Actions'],
      field: 'Complement SAMLResponse',
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: ['ZITADEL Console', 'Actions'],
      field: 'Complement SAMLResponse',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...UNVERIFIED,
    },
  ],
  'user-fields': [
    {
      path: ['ZITADEL Console', 'Users', 'User'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': NOT_SET,
  validity: NOT_SET,
  'request-signature': METADATA_ONLY,
  provisioning: NO_PROVISIONING,
  'sign-in-log': AS_GENERAL,
  clock: AS_GENERAL,
};
