import { documented, literal, UNVERIFIED } from '../../console-step.ts';
import type { AccountConsole } from '../account-console.ts';
import { AS_GENERAL } from '../console.ts';

const APPLICATION = ['OneLogin Administration', 'Applications', 'Applications', 'Amazon Web Services (AWS)'];
const PARAMETERS = [...APPLICATION, 'Parameters'];

const ONE_ROLE = documented('https://onelogin.service-now.com/kb?id=kb_article_view&sysparm_article=KB0010309');
const MANY_ROLES = documented('https://onelogin.service-now.com/kb_view_customer.do?sysparm_article=KB0010344');

export const ONELOGIN_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['OneLogin Administration', 'Applications', 'Applications', 'Add App'],
      field: null,
      value: literal('Amazon Web Services (AWS) Multi Account'),
      note: 'idp_onelogin_account_application_govcloud',
      ...MANY_ROLES,
    },
  ],
  // The connector's template sets both.
  'account-audience': AS_GENERAL,
  'account-endpoint': AS_GENERAL,
  'account-role': [
    {
      path: PARAMETERS,
      field: 'Role',
      value: null,
      note: 'idp_general_account_role_pair',
      ...ONE_ROLE,
    },
  ],
  'account-session-name': [
    {
      path: PARAMETERS,
      field: 'RoleSessionName',
      value: null,
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: PARAMETERS,
      field: 'SessionDuration',
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': AS_GENERAL,
  'account-session-tags': AS_GENERAL,
  'account-metadata': [
    {
      path: [...APPLICATION, 'SSO'],
      field: 'Issuer URL',
      value: null,
      note: 'idp_onelogin_account_metadata_issuer_url',
      ...ONE_ROLE,
    },
  ],
};
