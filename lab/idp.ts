import type { FaultId, IdpName } from './faults.ts';
import type { InstanceUrls, LabInstance } from './instance.ts';
import type { KeyPair } from './keys.ts';

/** One sign-in that an IdP has to answer. */
export interface SignInAtIdp {
  readonly fault: FaultId;
  readonly instance: LabInstance;
  readonly urls: InstanceUrls;
  /** The ID of the request that AWS sent before the latest, for the fault `stale-request`. */
  readonly earlierRequestId: string;
}

/** An IdP's keys: the one whose certificate AWS has, and another. */
export interface IdpKeys {
  readonly held: KeyPair;
  readonly other: KeyPair;
}

/** A real IdP on a port of loopback, reached through the lab's server under its own host name. */
export interface IdentityProvider {
  readonly name: IdpName;
  readonly host: string;
  readonly port: number;
  readonly entityId: string;
  readonly singleSignOnUrl: string;
  readonly metadataPath: string;
  /** The URL at which a user begins at the IdP, for the service provider with this entityID. */
  readonly idpInitiatedUrl: (serviceProvider: string) => string;
  /** The IdP's configuration of the service providers during this sign-in, passed in the header `CONFIGURATION_HEADER`. */
  readonly configurationFor: (signIn: SignInAtIdp) => string;
  readonly close: () => Promise<void>;
}

/** Simultaneous sign-ins may have different faults, so an IdP gets its configuration with each request. */
export const CONFIGURATION_HEADER = 'x-lab-configuration';

export const USER = { name: 'alice@example.test', displayName: 'Alice Example', uid: 'alice' } as const;
export const UNKNOWN_USER = 'nobody@example.test';

export const NAME_ID_EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
export const NAME_ID_UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

export const NAME_ID_PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** Another instance's issuer URL and ACS. */
export const otherInstance = (instance: LabInstance): LabInstance => ({
  ...instance,
  directoryId: 'd-90670d4e5f',
  tenant: '75732d656173742d312d9f8e7d6c-5b4a-4938-8271-605f4e3d2c1b',
});

export const otherRegion = (instance: LabInstance): LabInstance => ({
  ...instance,
  region: instance.region === 'eu-west-1' ? 'us-west-2' : 'eu-west-1',
});
