import { documented, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, EVERYONE_MAY, NO_PROVISIONING } from '../console.ts';

const APPLICATION = ['ZITADEL Console', 'Projects', 'Project', 'Applications', 'Application'];

const AWS_GUIDE = documented('https://zitadel.com/docs/guides/integrate/services/aws-saml');
const ENDPOINTS = documented('https://zitadel.com/docs/apis/saml/endpoints');

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
  'name-id-format': AS_GENERAL,
  'name-id-value': [
    {
      path: ['ZITADEL Console', 'Users', 'User'],
      field: 'Username',
      value: null,
      note: 'idp_zitadel_name_id_value_user_name',
      ...UNVERIFIED,
    },
  ],
  'sign-assertion': AS_GENERAL,
  'signature-algorithm': AS_GENERAL,
  encryption: AS_GENERAL,
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
  issuer: AS_GENERAL,
  'user-assignment': EVERYONE_MAY,
  attributes: AS_GENERAL,
  'access-control-attributes': AS_GENERAL,
  'session-length': AS_GENERAL,
  validity: AS_GENERAL,
  'request-signature': AS_GENERAL,
  provisioning: NO_PROVISIONING,
  clock: AS_GENERAL,
};
