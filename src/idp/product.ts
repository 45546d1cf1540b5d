/**
 * What this program knows of one IdP product: how it is recognised. Where its console keeps
 * each setting stands in consoles/.
 * A list of shapes is empty where the administrator chooses the value freely, or where it is not known.
 */
export interface IdpProduct {
  readonly id: IdpProductId;
  /** As its maker writes it. */
  readonly name: string;
  readonly issuer: readonly Shape[];
  readonly signInUrl: readonly Shape[];
  /** RFC 4514 subject of its signing certificate, of which the order of its parts is not relied upon. */
  readonly certificateSubject: readonly Shape[];
  /** Origin of the page that posts the Response. */
  readonly postOrigin: readonly Shape[];
}

/** What values of one kind look like. */
export interface Shape {
  /** Anchored at both ends. A group named `tenant`, where there is one, is the product's tenant. */
  readonly pattern: RegExp;
  /** An unverified shape may recognise a product; a value outside it is at most a notice. */
  readonly basis: 'documented' | 'unverified';
  /** Told to people as "like this". */
  readonly example: string;
}

export type IdpProductId =
  | 'entra'
  | 'okta'
  | 'google'
  | 'onelogin'
  | 'jumpcloud'
  | 'pingone'
  | 'pingfederate'
  | 'cyberark'
  | 'keycloak'
  | 'auth0'
  | 'adfs'
  | 'authentik'
  | 'zitadel'
  | 'shibboleth'
  | 'simplesamlphp'
  | 'general';

/** The settings of an IdP that the causes point to, in the order in which they are set up. */
export const SETTING_TOPICS = [
  'application',
  'audience',
  'acs-url',
  'name-id-format',
  'name-id-value',
  'sign-assertion',
  'signature-algorithm',
  'encryption',
  'certificate',
  'metadata',
  'issuer',
  'user-assignment',
  'attributes',
  'access-control-attributes',
  'session-length',
  'validity',
  'request-signature',
  'provisioning',
  'clock',
] as const;

export type SettingTopic = (typeof SETTING_TOPICS)[number];
