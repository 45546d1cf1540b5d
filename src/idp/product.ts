/** Every IdP product by its id, in the order in which a list to choose from shows them. `general` is any other SAML 2.0 IdP. */
export const IDP_PRODUCT_IDS = [
  'entra',
  'okta',
  'google',
  'onelogin',
  'jumpcloud',
  'pingone',
  'pingfederate',
  'cyberark',
  'duo',
  'cloudflare',
  'keycloak',
  'auth0',
  'adfs',
  'authentik',
  'zitadel',
  'shibboleth',
  'simplesamlphp',
  'teleport',
  'general',
] as const;

export type IdpProductId = (typeof IDP_PRODUCT_IDS)[number];

/**
 * How one IdP product is recognised.
 * A list of shapes is empty if the administrator chooses the value freely, or if its form is not known.
 */
export interface IdpProduct<Id extends IdpProductId = IdpProductId> {
  readonly id: Id;
  /** The product's name, as its maker writes it. */
  readonly name: string;
  readonly issuer: readonly Shape[];
  readonly signInUrl: readonly Shape[];
  /** RFC 4514 subject of its signing certificate. The order of its parts does not matter. */
  readonly certificateSubject: readonly Shape[];
  /** Origin of the page that posts the Response. */
  readonly postOrigin: readonly Shape[];
}

/** What values of one kind look like. */
export interface Shape {
  /** Anchored at both ends. A group named `tenant`, if there is one, captures the product's tenant. */
  readonly pattern: RegExp;
  /** An unverified shape may identify a product, but a value that does not match it is at most a notice. */
  readonly basis: 'documented' | 'unverified';
  /** Shown to people as "like this". */
  readonly example: string;
}
