import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, everyoneMay, NO_PROVISIONING } from '../console.ts';

const REMOTE_SP = ['metadata/saml20-sp-remote.php', "$metadata['<entity ID>']"];
const HOSTED_IDP = ['metadata/saml20-idp-hosted.php'];

const SP_REMOTE = documented('https://simplesamlphp.org/docs/stable/simplesamlphp-reference-sp-remote.html');
const IDP_HOSTED = documented('https://simplesamlphp.org/docs/stable/simplesamlphp-reference-idp-hosted.html');
const IDP = documented('https://simplesamlphp.org/docs/stable/simplesamlphp-idp.html');
const NAME_ID = documented('https://simplesamlphp.org/docs/stable/saml/nameid.html');

export const SIMPLESAMLPHP_CONSOLE: Console = {
  application: [
    {
      path: ['metadata/saml20-sp-remote.php'],
      field: null,
      value: null,
      note: 'idp_simplesamlphp_application_converter',
      ...IDP,
    },
  ],
  audience: [
    {
      path: REMOTE_SP,
      field: '<entity ID>',
      value: known('issuer-url'),
      note: 'idp_simplesamlphp_audience_array_index',
      ...SP_REMOTE,
    },
  ],
  'acs-url': [
    {
      path: REMOTE_SP,
      field: 'AssertionConsumerService',
      value: known('acs-urls'),
      note: 'idp_simplesamlphp_acs_url_exact',
      ...SP_REMOTE,
    },
  ],
  'name-id-format': [
    {
      path: REMOTE_SP,
      field: 'NameIDFormat',
      value: known('email-name-id-format'),
      note: 'idp_simplesamlphp_name_id_format_filter',
      ...SP_REMOTE,
    },
  ],
  'name-id-value': [
    {
      path: [...HOSTED_IDP, 'authproc', 'saml:AttributeNameID'],
      field: 'attribute',
      value: literal('mail'),
      note: 'idp_general_name_id_value_user_name',
      ...NAME_ID,
    },
    {
      path: [...HOSTED_IDP, 'authproc', 'saml:AttributeNameID'],
      field: 'Format',
      value: known('email-name-id-format'),
      note: null,
      ...NAME_ID,
    },
  ],
  'sign-assertion': [
    { path: REMOTE_SP, field: 'saml20.sign.assertion', value: literal('true'), note: null, ...SP_REMOTE },
  ],
  'signature-algorithm': [
    {
      path: REMOTE_SP,
      field: 'signature.algorithm',
      value: literal('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'),
      note: null,
      ...SP_REMOTE,
    },
  ],
  encryption: [
    {
      path: REMOTE_SP,
      field: 'assertion.encryption',
      value: literal('false'),
      note: 'idp_general_encryption_no_key',
      ...SP_REMOTE,
    },
  ],
  certificate: [
    {
      path: HOSTED_IDP,
      field: 'certificate',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...IDP_HOSTED,
    },
  ],
  metadata: [
    {
      path: ['Administration page', 'Federation', 'SAML 2.0 IdP metadata'],
      field: null,
      value: null,
      note: null,
      ...IDP,
    },
  ],
  issuer: [
    {
      path: [...HOSTED_IDP, "$metadata['<entity ID>']"],
      field: '<entity ID>',
      value: known('idp-entity-id'),
      note: 'idp_general_issuer_as_in_metadata',
      ...IDP_HOSTED,
    },
  ],
  'user-assignment': everyoneMay(...HOSTED_IDP, 'authproc', 'authorize:Authorize'),
  'sign-in-policy': [
    {
      path: [...HOSTED_IDP, 'authproc', 'authorize:Authorize'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    { path: REMOTE_SP, field: 'attributes', value: null, note: 'idp_general_attributes_fewer', ...SP_REMOTE },
  ],
  'access-control-attributes': [
    {
      path: [...HOSTED_IDP, 'authproc', 'core:AttributeMap'],
      field: null,
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...documented('https://simplesamlphp.org/docs/stable/core/authproc_attributemap.html'),
    },
    {
      path: REMOTE_SP,
      field: 'attributes.NameFormat',
      value: literal('urn:oasis:names:tc:SAML:2.0:attrname-format:uri'),
      note: null,
      ...SP_REMOTE,
    },
  ],
  'user-fields': AS_GENERAL,
  'session-length': [
    {
      path: ['config/config.php'],
      field: 'session.duration',
      value: null,
      note: 'idp_general_session_length_shorter_counts',
      ...documented('https://simplesamlphp.org/docs/stable/simplesamlphp-maintenance.html'),
    },
  ],
  validity: [
    {
      path: REMOTE_SP,
      field: 'assertion.lifetime',
      value: literal('300'),
      note: 'idp_simplesamlphp_validity_seconds',
      ...SP_REMOTE,
    },
  ],
  'request-signature': [
    {
      path: REMOTE_SP,
      field: 'validate.authnrequest',
      value: literal('false'),
      note: 'idp_general_request_signature_not_signed',
      ...SP_REMOTE,
    },
    {
      path: REMOTE_SP,
      field: 'redirect.validate',
      value: literal('false'),
      note: 'idp_simplesamlphp_request_signature_redirect',
      ...SP_REMOTE,
    },
  ],
  provisioning: NO_PROVISIONING,
  'sign-in-log': [
    {
      path: ['log/simplesamlphp.log'],
      field: null,
      value: null,
      note: 'idp_simplesamlphp_sign_in_log_tracking',
      ...UNVERIFIED,
    },
  ],
  clock: AS_GENERAL,
};
