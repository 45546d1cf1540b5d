import { createPublicKey } from 'node:crypto';
import type { SamlpOptions } from 'samlp';
import type { FaultId } from './faults.ts';
import { IAM_ATTRIBUTE, iamApplicationOf } from './iam-application.ts';
import {
  type IdpKeys,
  NAME_ID_PERSISTENT,
  NAME_ID_UNSPECIFIED,
  otherInstance,
  otherRegion,
  type SignInAtIdp,
  UNKNOWN_USER,
  USER,
} from './idp.ts';
import { acsUrl, IAM_FEDERATION, otherDomain, urlsOf } from './instance.ts';

/** samlp's configuration of one service provider. */
export interface Application {
  readonly audience: string;
  readonly postTo: string;
  readonly nameId: string;
  readonly claims: Readonly<Record<string, string | readonly string[]>>;
  /** The options that differ from those of a good sign-in. */
  readonly options: Partial<SamlpOptions>;
}

/** The second entityID under which the IdP can sign. */
const OTHER_ENTITY_ID = 'https://samlp.example.test/another-application';

const CLAIMS = { mail: USER.name, displayName: USER.displayName };

/** The application for the AWS account, with the fault of this sign-in. */
export function iamFederation(fault: FaultId, keys: IdpKeys): Application {
  const { audience, attributes, signsWith, issuer } = iamApplicationOf(fault);
  const sent = Object.entries(attributes).map(([name, values]) => [IAM_ATTRIBUTE + name, values] as const);
  const { key, certificate } = keys[signsWith];
  return {
    audience,
    postTo: IAM_FEDERATION.acs,
    nameId: USER.name,
    claims: { ...CLAIMS, ...Object.fromEntries(sent) },
    options: {
      key,
      cert: certificate,
      nameIdentifierFormat: NAME_ID_PERSISTENT,
      ...(issuer === 'other' && { issuer: OTHER_ENTITY_ID }),
    },
  };
}

/** The application for Identity Center, with the fault of this sign-in. */
export function identityCenter(signIn: SignInAtIdp, keys: IdpKeys): Application {
  const { fault, instance, urls, earlierRequestId } = signIn;
  const elsewhere = acsUrl(otherInstance(instance));
  const faults: Partial<Record<FaultId, Partial<Application>>> = {
    'wrong-audience': { audience: urlsOf(otherInstance(instance)).issuer },
    'wrong-acs': { postTo: elsewhere },
    'wrong-region-acs': { postTo: acsUrl(otherRegion(instance)) },
    'wrong-family-acs': { postTo: acsUrl({ ...instance, domain: otherDomain(instance.domain) ?? instance.domain }) },
    'wrong-recipient': { options: { recipient: elsewhere } },
    'wrong-destination': { options: { destination: elsewhere } },
    'wrong-issuer': { options: { issuer: OTHER_ENTITY_ID } },
    'name-id-format': { options: { nameIdentifierFormat: NAME_ID_UNSPECIFIED } },
    'name-id-persistent': { options: { nameIdentifierFormat: NAME_ID_PERSISTENT } },
    'name-id-not-email': { nameId: 'EXAMPLE\\alice' },
    'unknown-user': { nameId: UNKNOWN_USER },
    encrypted: {
      options: {
        encryptionCert: keys.other.certificate,
        encryptionPublicKey: createPublicKey(keys.other.certificate).export({ type: 'spki', format: 'pem' }).toString(),
      },
    },
    expired: { options: { lifetimeInSeconds: -600 } },
    'stale-request': { options: { inResponseTo: earlierRequestId } },
    'two-assertions': { options: { signResponse: false } },
    unsigned: { options: { signResponse: false, signAssertion: false } },
    'response-only-signed': { options: { signAssertion: false } },
    sha1: { options: { signatureAlgorithm: 'rsa-sha1', digestAlgorithm: 'sha1' } },
    'other-certificate': { options: { key: keys.other.key, cert: keys.other.certificate } },
  };
  return { audience: urls.issuer, postTo: urls.acs, nameId: USER.name, claims: CLAIMS, options: {}, ...faults[fault] };
}
