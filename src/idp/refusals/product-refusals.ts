import { ADFS_REFUSALS } from '../adfs/refusals.ts';
import { AUTHENTIK_REFUSALS } from '../authentik/refusals.ts';
import { CLOUDFLARE_REFUSALS } from '../cloudflare/refusals.ts';
import { CYBERARK_REFUSALS } from '../cyberark/refusals.ts';
import { DUO_REFUSALS } from '../duo/refusals.ts';
import { ENTRA_REFUSALS } from '../entra/refusals.ts';
import { GOOGLE_REFUSALS } from '../google/refusals.ts';
import { KEYCLOAK_REFUSALS } from '../keycloak/refusals.ts';
import { OKTA_REFUSALS } from '../okta/refusals.ts';
import { ONELOGIN_REFUSALS } from '../onelogin/refusals.ts';
import { PINGFEDERATE_REFUSALS } from '../pingfederate/refusals.ts';
import { PINGONE_REFUSALS } from '../pingone/refusals.ts';
import { SHIBBOLETH_REFUSALS } from '../shibboleth/refusals.ts';
import { SIMPLESAMLPHP_REFUSALS } from '../simplesamlphp/refusals.ts';
import { ANSWERED_REFUSALS } from './answered-refusals.ts';
import type { ProductRefusals } from './refusal.ts';

/** What each product says when it refuses. No text is known of the products that are missing here. */
export const PRODUCT_REFUSALS: readonly ProductRefusals[] = [
  ...ANSWERED_REFUSALS,
  ENTRA_REFUSALS,
  OKTA_REFUSALS,
  GOOGLE_REFUSALS,
  ONELOGIN_REFUSALS,
  PINGONE_REFUSALS,
  PINGFEDERATE_REFUSALS,
  CYBERARK_REFUSALS,
  DUO_REFUSALS,
  CLOUDFLARE_REFUSALS,
  KEYCLOAK_REFUSALS,
  ADFS_REFUSALS,
  AUTHENTIK_REFUSALS,
  SHIBBOLETH_REFUSALS,
  SIMPLESAMLPHP_REFUSALS,
];
