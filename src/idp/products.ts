import { ADFS } from './adfs/recognition.ts';
import { AUTH0 } from './auth0/recognition.ts';
import { AUTHENTIK } from './authentik/recognition.ts';
import { CLOUDFLARE } from './cloudflare/recognition.ts';
import { CYBERARK } from './cyberark/recognition.ts';
import { DUO } from './duo/recognition.ts';
import { ENTRA } from './entra/recognition.ts';
import { GENERAL } from './general/recognition.ts';
import { GOOGLE } from './google/recognition.ts';
import { JUMPCLOUD } from './jumpcloud/recognition.ts';
import { KEYCLOAK } from './keycloak/recognition.ts';
import { OKTA } from './okta/recognition.ts';
import { ONELOGIN } from './onelogin/recognition.ts';
import { PINGFEDERATE } from './pingfederate/recognition.ts';
import { PINGONE } from './pingone/recognition.ts';
import { IDP_PRODUCT_IDS, type IdpProduct, type IdpProductId } from './product.ts';
import { SHIBBOLETH } from './shibboleth/recognition.ts';
import { SIMPLESAMLPHP } from './simplesamlphp/recognition.ts';
import { TELEPORT } from './teleport/recognition.ts';
import { ZITADEL } from './zitadel/recognition.ts';

/** Each id with its own product: a missing or mistaken entry does not compile. */
const RECOGNITION: { readonly [Id in IdpProductId]: IdpProduct<Id> } = {
  adfs: ADFS,
  auth0: AUTH0,
  authentik: AUTHENTIK,
  cyberark: CYBERARK,
  entra: ENTRA,
  duo: DUO,
  cloudflare: CLOUDFLARE,
  teleport: TELEPORT,
  general: GENERAL,
  google: GOOGLE,
  jumpcloud: JUMPCLOUD,
  keycloak: KEYCLOAK,
  okta: OKTA,
  onelogin: ONELOGIN,
  pingfederate: PINGFEDERATE,
  pingone: PINGONE,
  shibboleth: SHIBBOLETH,
  simplesamlphp: SIMPLESAMLPHP,
  zitadel: ZITADEL,
};

/** Every product, as a list to choose from shows it. */
export const PRODUCTS: readonly IdpProduct[] = IDP_PRODUCT_IDS.map((id) => RECOGNITION[id]);

/** The products that a message can reveal. No value matches the shapes of two of them. */
export const RECOGNISABLE: readonly IdpProduct[] = PRODUCTS.filter(({ id }) => id !== 'general');

/** The product with an id from a report; the general one for an unknown id. */
export const productById = (id: string): IdpProduct => PRODUCTS.find((product) => product.id === id) ?? GENERAL;
