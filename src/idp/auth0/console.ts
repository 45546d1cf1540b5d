import { type ConsoleStep, documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, everyoneMay, HOSTED_CLOCK, notSet } from '../console.ts';

const ADDON = ['Auth0 Dashboard', 'Applications', 'Applications', 'Application', 'Addons', 'SAML2 Web App'];
const SETTINGS = [...ADDON, 'Settings'];

const ASSERTIONS = documented(
  'https://auth0.com/docs/authenticate/protocols/saml/saml-configuration/customize-saml-assertions',
);
const ENABLE = documented(
  'https://auth0.com/docs/authenticate/protocols/saml/saml-sso-integrations/enable-saml2-web-app-addon',
);

/** The settings are one JSON object, so each step is one of its members. */
const member = (field: string, value: ConsoleStep['value'], note: ConsoleStep['note']): ConsoleStep => ({
  path: SETTINGS,
  field,
  value,
  note,
  ...ASSERTIONS,
});

export const AUTH0_CONSOLE: Console = {
  application: [{ path: ADDON, field: null, value: null, note: null, ...ENABLE }],
  audience: [member('audience', known('issuer-url'), 'idp_auth0_audience_default')],
  'acs-url': [
    {
      path: SETTINGS,
      field: 'Application Callback URL',
      value: known('acs-url'),
      note: 'idp_auth0_acs_url_callback',
      ...ENABLE,
    },
    member('recipient', known('acs-url'), 'idp_auth0_acs_url_leave_out'),
    member('destination', known('acs-url'), 'idp_auth0_acs_url_leave_out'),
  ],
  'name-id-format': [member('nameIdentifierFormat', known('email-name-id-format'), 'idp_auth0_name_id_format_default')],
  'name-id-value': [
    member(
      'nameIdentifierProbes',
      literal('["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"]'),
      'idp_auth0_name_id_value_user_id',
    ),
  ],
  'sign-assertion': [member('signResponse', literal('false'), 'idp_auth0_sign_assertion_instead')],
  'signature-algorithm': [
    member('signatureAlgorithm', literal('rsa-sha256'), 'idp_auth0_signature_algorithm_default'),
    member('digestAlgorithm', literal('sha256'), null),
  ],
  encryption: AS_GENERAL,
  certificate: [
    {
      path: [...ADDON, 'Usage'],
      field: 'Identity Provider Certificate',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...ENABLE,
    },
  ],
  metadata: [
    {
      path: [...ADDON, 'Usage'],
      field: 'Identity Provider Metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...ENABLE,
    },
  ],
  issuer: [
    {
      path: [...ADDON, 'Usage'],
      field: 'Issuer',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': everyoneMay('Auth0 Dashboard', 'Applications', 'Applications', 'Application', 'Connections'),
  'sign-in-policy': [
    {
      path: ['Auth0 Dashboard', 'Actions', 'Triggers', 'post-login'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [member('createUpnClaim', literal('false'), 'idp_auth0_attributes_switches')],
  'access-control-attributes': [
    member(
      'mappings',
      literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      'idp_general_access_control_attributes_rules',
    ),
  ],
  'user-fields': [
    {
      path: ['Auth0 Dashboard', 'User Management', 'Users', 'User', 'Details'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': AS_GENERAL,
  validity: [member('lifetimeInSeconds', literal('3600'), 'idp_general_validity_some_minutes')],
  'request-signature': AS_GENERAL,
  provisioning: notSet('idp_auth0_provisioning_by_hand'),
  'sign-in-log': [
    {
      path: ['Auth0 Dashboard', 'Monitoring', 'Logs'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
  'message-form': [
    {
      path: ['Auth0 Dashboard', 'Actions', 'Triggers', 'post-login'],
      field: 'api.samlResponse',
      value: null,
      note: 'idp_auth0_message_form_action',
      ...ASSERTIONS,
    },
  ],
};
