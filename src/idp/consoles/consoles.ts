import type { IdpProductId } from '../product.ts';
import { ADFS_CONSOLE } from './adfs.ts';
import { AUTH0_CONSOLE } from './auth0.ts';
import { AUTHENTIK_CONSOLE } from './authentik.ts';
import type { Console } from './console.ts';
import { CYBERARK_CONSOLE } from './cyberark.ts';
import { ENTRA_CONSOLE } from './entra.ts';
import { GENERAL_CONSOLE } from './general.ts';
import { GOOGLE_CONSOLE } from './google.ts';
import { JUMPCLOUD_CONSOLE } from './jumpcloud.ts';
import { KEYCLOAK_CONSOLE } from './keycloak.ts';
import { OKTA_CONSOLE } from './okta.ts';
import { ONELOGIN_CONSOLE } from './onelogin.ts';
import { PINGFEDERATE_CONSOLE } from './pingfederate.ts';
import { PINGONE_CONSOLE } from './pingone.ts';
import { SHIBBOLETH_CONSOLE } from './shibboleth.ts';
import { SIMPLESAMLPHP_CONSOLE } from './simplesamlphp.ts';
import { ZITADEL_CONSOLE } from './zitadel.ts';

/** The console of every product. */
export const CONSOLES: Readonly<Record<IdpProductId, Console>> = {
  adfs: ADFS_CONSOLE,
  auth0: AUTH0_CONSOLE,
  authentik: AUTHENTIK_CONSOLE,
  cyberark: CYBERARK_CONSOLE,
  entra: ENTRA_CONSOLE,
  google: GOOGLE_CONSOLE,
  jumpcloud: JUMPCLOUD_CONSOLE,
  keycloak: KEYCLOAK_CONSOLE,
  okta: OKTA_CONSOLE,
  onelogin: ONELOGIN_CONSOLE,
  pingfederate: PINGFEDERATE_CONSOLE,
  pingone: PINGONE_CONSOLE,
  shibboleth: SHIBBOLETH_CONSOLE,
  simplesamlphp: SIMPLESAMLPHP_CONSOLE,
  zitadel: ZITADEL_CONSOLE,
  general: GENERAL_CONSOLE,
};
