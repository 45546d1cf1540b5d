import type { ConsoleStep } from '../console-step.ts';

/** What this program knows of one IdP product: how it is recognised, and where each setting lives in its console. */
export interface IdpProduct {
  readonly id: IdpProductId;
  /** As its maker writes it. */
  readonly name: string;
  /** The shapes that values of this product have; the first capturing group named `tenant`, where there is one, is its tenant. */
  readonly issuer: readonly Shape[];
  readonly signInUrl: readonly Shape[];
  /** RFC 4514 subject of its signing certificate. */
  readonly certificateSubject: readonly Shape[];
  /** Origin of the page that posts the Response. */
  readonly postOrigin: readonly Shape[];
  readonly console: Readonly<Partial<Record<SettingTopic, readonly ConsoleStep[]>>>;
}

export interface Shape {
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

/** The settings of an IdP that the causes point to. */
export type SettingTopic =
  | 'application'
  | 'audience'
  | 'acs-url'
  | 'name-id-format'
  | 'name-id-value'
  | 'sign-assertion'
  | 'signature-algorithm'
  | 'encryption'
  | 'certificate'
  | 'metadata'
  | 'issuer'
  | 'user-assignment'
  | 'attributes'
  | 'access-control-attributes'
  | 'session-length'
  | 'validity'
  | 'request-signature'
  | 'provisioning'
  | 'clock';
