import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, everyoneMay, NO_PROVISIONING } from '../console.ts';

const RELYING_PARTY = ['conf/relying-party.xml', 'shibboleth.RelyingPartyOverrides', 'SAML2.SSO'];
const NAME_ID = [
  'conf/saml-nameid.xml',
  'shibboleth.SAML2NameIDGenerators',
  'shibboleth.SAML2AttributeSourcedGenerator',
];
const SP_METADATA = ['conf/metadata-providers.xml'];

const SSO = documented('https://wiki.shibboleth.net/confluence/display/IDP5/SAML2SSOConfiguration');
const NAME_ID_GENERATION = documented('https://shibboleth.atlassian.net/wiki/spaces/IDP5/pages/3199507810');

export const SHIBBOLETH_CONSOLE: Console = {
  application: [
    {
      path: SP_METADATA,
      field: null,
      value: null,
      note: 'idp_shibboleth_application_metadata_file',
      ...UNVERIFIED,
    },
  ],
  audience: [
    {
      path: SP_METADATA,
      field: 'entityID',
      value: known('issuer-url'),
      note: 'idp_shibboleth_audience_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'acs-url': [
    {
      path: SP_METADATA,
      field: 'AssertionConsumerService Location',
      value: known('acs-urls'),
      note: 'idp_shibboleth_acs_url_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'name-id-format': [
    {
      path: NAME_ID,
      field: 'p:format',
      value: known('email-name-id-format'),
      note: 'idp_shibboleth_name_id_format_commented_out',
      ...NAME_ID_GENERATION,
    },
  ],
  'name-id-value': [
    {
      path: NAME_ID,
      field: 'p:attributeSourceIds',
      value: literal("#{ {'mail'} }"),
      note: 'idp_shibboleth_name_id_value_release',
      ...NAME_ID_GENERATION,
    },
  ],
  'sign-assertion': [
    {
      path: RELYING_PARTY,
      field: 'p:signAssertions',
      value: literal('true'),
      note: 'idp_shibboleth_sign_assertion_default',
      ...SSO,
    },
  ],
  'signature-algorithm': AS_GENERAL,
  encryption: [
    {
      path: RELYING_PARTY,
      field: 'p:encryptAssertions',
      value: literal('false'),
      note: 'idp_shibboleth_encryption_default',
      ...SSO,
    },
  ],
  certificate: [
    {
      path: ['credentials/idp-signing.crt'],
      field: null,
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: ['metadata/idp-metadata.xml'],
      field: null,
      value: null,
      note: 'idp_shibboleth_metadata_written_once',
      ...UNVERIFIED,
    },
  ],
  issuer: [
    {
      path: ['conf/idp.properties'],
      field: 'idp.entityID',
      value: known('idp-entity-id'),
      note: 'idp_general_issuer_as_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': everyoneMay('conf/intercept/context-check-intercept-config.xml'),
  'sign-in-policy': [
    {
      path: ['conf/intercept/context-check-intercept-config.xml'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: ['conf/attribute-filter.xml'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: ['conf/attribute-resolver.xml', 'AttributeEncoder xsi:type="SAML2String"'],
      field: 'name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...UNVERIFIED,
    },
  ],
  'user-fields': AS_GENERAL,
  'session-length': [
    {
      path: RELYING_PARTY,
      field: 'p:maximumSPSessionLifetime',
      value: null,
      note: 'idp_shibboleth_session_length_default',
      ...SSO,
    },
  ],
  validity: [
    {
      path: RELYING_PARTY,
      field: 'p:assertionLifetime',
      value: literal('PT5M'),
      note: 'idp_general_validity_some_minutes',
      ...SSO,
    },
  ],
  'request-signature': AS_GENERAL,
  provisioning: NO_PROVISIONING,
  'sign-in-log': [
    { path: ['logs/idp-process.log'], field: null, value: null, note: 'idp_general_sign_in_log_reason', ...UNVERIFIED },
  ],
  clock: AS_GENERAL,
};
