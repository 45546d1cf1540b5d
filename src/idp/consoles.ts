import { ADFS_CONSOLE } from './adfs/console.ts';
import { AUTH0_CONSOLE } from './auth0/console.ts';
import { AUTHENTIK_CONSOLE } from './authentik/console.ts';
import { CLOUDFLARE_CONSOLE } from './cloudflare/console.ts';
import type { Console } from './console.ts';
import { CYBERARK_CONSOLE } from './cyberark/console.ts';
import { DUO_CONSOLE } from './duo/console.ts';
import { ENTRA_CONSOLE } from './entra/console.ts';
import { GENERAL_CONSOLE } from './general/console.ts';
import { GOOGLE_CONSOLE } from './google/console.ts';
import { JUMPCLOUD_CONSOLE } from './jumpcloud/console.ts';
import { KEYCLOAK_CONSOLE } from './keycloak/console.ts';
import { OKTA_CONSOLE } from './okta/console.ts';
import { ONELOGIN_CONSOLE } from './onelogin/console.ts';
import { PINGFEDERATE_CONSOLE } from './pingfederate/console.ts';
import { PINGONE_CONSOLE } from './pingone/console.ts';
import type { IdpProductId } from './product.ts';
import { SHIBBOLETH_CONSOLE } from './shibboleth/console.ts';
import { SIMPLESAMLPHP_CONSOLE } from './simplesamlphp/console.ts';
import { TELEPORT_CONSOLE } from './teleport/console.ts';
import { ZITADEL_CONSOLE } from './zitadel/console.ts';

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
  duo: DUO_CONSOLE,
  cloudflare: CLOUDFLARE_CONSOLE,
  teleport: TELEPORT_CONSOLE,
  general: GENERAL_CONSOLE,
};
