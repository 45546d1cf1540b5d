import { ADFS } from './adfs.ts';
import { AUTH0 } from './auth0.ts';
import { AUTHENTIK } from './authentik.ts';
import { CYBERARK } from './cyberark.ts';
import { ENTRA } from './entra.ts';
import { GENERAL } from './general.ts';
import { GOOGLE } from './google.ts';
import { JUMPCLOUD } from './jumpcloud.ts';
import { KEYCLOAK } from './keycloak.ts';
import { OKTA } from './okta.ts';
import { ONELOGIN } from './onelogin.ts';
import { PINGFEDERATE } from './pingfederate.ts';
import { PINGONE } from './pingone.ts';
import type { IdpProduct } from './product.ts';
import { SHIBBOLETH } from './shibboleth.ts';
import { SIMPLESAMLPHP } from './simplesamlphp.ts';
import { ZITADEL } from './zitadel.ts';

/** The products that can be told from a message. No value fits the shapes of two of them. */
export const RECOGNISABLE: readonly IdpProduct[] = [
  ENTRA,
  OKTA,
  GOOGLE,
  ONELOGIN,
  JUMPCLOUD,
  PINGONE,
  PINGFEDERATE,
  CYBERARK,
  KEYCLOAK,
  AUTH0,
  ADFS,
  AUTHENTIK,
  ZITADEL,
  SHIBBOLETH,
  SIMPLESAMLPHP,
];

/** Every product, as a list to choose from shows it. */
export const PRODUCTS: readonly IdpProduct[] = [...RECOGNISABLE, GENERAL];

/** The product of this id, as a report holds it; the general one for an id that is not known. */
export const productById = (id: string): IdpProduct => PRODUCTS.find((product) => product.id === id) ?? GENERAL;
