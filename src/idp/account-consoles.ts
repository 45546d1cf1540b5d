import type { AccountConsole } from './account-console.ts';
import { ADFS_ACCOUNT_CONSOLE } from './adfs/account-console.ts';
import { ENTRA_ACCOUNT_CONSOLE } from './entra/account-console.ts';
import { GENERAL_ACCOUNT_CONSOLE } from './general/account-console.ts';
import { GOOGLE_ACCOUNT_CONSOLE } from './google/account-console.ts';
import { JUMPCLOUD_ACCOUNT_CONSOLE } from './jumpcloud/account-console.ts';
import { KEYCLOAK_ACCOUNT_CONSOLE } from './keycloak/account-console.ts';
import { OKTA_ACCOUNT_CONSOLE } from './okta/account-console.ts';
import { ONELOGIN_ACCOUNT_CONSOLE } from './onelogin/account-console.ts';
import { PINGONE_ACCOUNT_CONSOLE } from './pingone/account-console.ts';
import type { IdpProductId } from './product.ts';
import { SIMPLESAMLPHP_ACCOUNT_CONSOLE } from './simplesamlphp/account-console.ts';

/** The consoles of the products whose application for an AWS account is known; for all others the general words apply. */
export const ACCOUNT_CONSOLES: Readonly<Partial<Record<IdpProductId, AccountConsole>>> = {
  adfs: ADFS_ACCOUNT_CONSOLE,
  entra: ENTRA_ACCOUNT_CONSOLE,
  google: GOOGLE_ACCOUNT_CONSOLE,
  jumpcloud: JUMPCLOUD_ACCOUNT_CONSOLE,
  keycloak: KEYCLOAK_ACCOUNT_CONSOLE,
  okta: OKTA_ACCOUNT_CONSOLE,
  onelogin: ONELOGIN_ACCOUNT_CONSOLE,
  pingone: PINGONE_ACCOUNT_CONSOLE,
  simplesamlphp: SIMPLESAMLPHP_ACCOUNT_CONSOLE,
  general: GENERAL_ACCOUNT_CONSOLE,
};
