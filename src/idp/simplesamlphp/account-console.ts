import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { type AccountConsole, ATTRIBUTE } from '../account-console.ts';

const REMOTE_SP = ['metadata/saml20-sp-remote.php', "$metadata['<entity ID>']"];
const AUTHPROC = [...REMOTE_SP, 'authproc'];

const SP_REMOTE = documented('https://simplesamlphp.org/docs/stable/simplesamlphp-reference-sp-remote.html');
const IDP = documented('https://simplesamlphp.org/docs/stable/simplesamlphp-idp.html');

export const SIMPLESAMLPHP_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['metadata/saml20-sp-remote.php'],
      field: null,
      value: null,
      note: 'idp_simplesamlphp_account_application_converter',
      ...IDP,
    },
  ],
  'account-audience': [
    {
      path: REMOTE_SP,
      field: '<entity ID>',
      value: known('federation-audience'),
      note: 'idp_simplesamlphp_audience_array_index',
      ...SP_REMOTE,
    },
  ],
  'account-endpoint': [
    {
      path: REMOTE_SP,
      field: 'AssertionConsumerService',
      value: known('federation-sign-in-url'),
      note: 'idp_simplesamlphp_acs_url_exact',
      ...SP_REMOTE,
    },
  ],
  'account-role': [
    {
      path: AUTHPROC,
      field: ATTRIBUTE.role,
      value: null,
      note: 'idp_simplesamlphp_account_role_filter',
      ...UNVERIFIED,
    },
    {
      path: REMOTE_SP,
      field: 'attributes.NameFormat',
      value: literal('urn:oasis:names:tc:SAML:2.0:attrname-format:uri'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'account-session-name': [
    {
      path: AUTHPROC,
      field: ATTRIBUTE.sessionName,
      value: null,
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: AUTHPROC,
      field: ATTRIBUTE.sessionDuration,
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': [
    {
      path: AUTHPROC,
      field: ATTRIBUTE.sourceIdentity,
      value: null,
      note: 'idp_general_account_source_identity_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-tags': [
    {
      path: AUTHPROC,
      field: ATTRIBUTE.sessionTag,
      value: null,
      note: 'idp_general_account_session_tags_one_value',
      ...UNVERIFIED,
    },
  ],
  'account-metadata': [
    {
      path: ['https://<SimpleSAMLphp server>/simplesaml/saml2/idp/metadata.php'],
      field: null,
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...UNVERIFIED,
    },
  ],
};
