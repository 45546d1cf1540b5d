import type { Outcome } from '../../src/diagnosis/observed.ts';
import type { CloudTrailError } from '../../src/identity-center/cloudtrail.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import { type KeyPair, keyPair } from '../fixtures/keys.ts';
import type { SignatureName } from '../fixtures/sign.ts';
import type { Dress, SentAttribute } from './dresses.ts';

/** What the IdP says. Times are milliseconds since the epoch; null leaves the part out. */
export interface Message {
  readonly responseId: string;
  readonly issueInstant: number;
  readonly destination: string | null;
  readonly inResponseTo: string | null;
  readonly responseIssuer: string | null;
  readonly issuer: string;
  /** Outer to inner; a failed one goes without an Assertion. */
  readonly status: readonly string[];
  readonly statusMessage: string | null;
  readonly nameId: string;
  readonly nameIdFormat: string | null;
  readonly recipient: string | null;
  readonly confirmedUntil: number | null;
  readonly notBefore: number | null;
  readonly notOnOrAfter: number | null;
  readonly audiences: readonly string[];
  readonly sessionEnd: number | null;
  readonly attributes: readonly SentAttribute[];
}

export interface Signing {
  readonly key: KeyPair;
  readonly signed: readonly ('Assertion' | 'Response')[];
  readonly algorithm: SignatureName;
  /** The certificate in KeyInfo; null for none. */
  readonly embedded: KeyPair | null;
}

/** AWS's AuthnRequest. */
export interface Request {
  readonly id: string;
  readonly issuer: string;
  readonly acsUrl: string;
  readonly destination: string;
  readonly issueInstant: number;
  readonly sameTab: boolean;
  readonly named: boolean;
}

/** What an administrator imports and enters. */
export interface Settings {
  readonly sp: { readonly entityId: string; readonly acsUrls: readonly string[] } | null;
  readonly idp: IdpMetadata | null;
  /** Files of certificates that AWS holds. */
  readonly held: readonly (string | Uint8Array)[];
  readonly entered: Partial<Pick<Instance, 'portalUrl' | 'userName' | 'lastAccepted' | 'idpSignInUrl'>>;
  /** Gives the other side's metadata file here. */
  readonly swapped: 'sp' | 'idp' | null;
}

export interface IdpMetadata {
  readonly entityId: string;
  readonly certificates: readonly KeyPair[];
  readonly singleSignOn: readonly string[];
  readonly nameIdFormats: readonly string[];
  readonly wantsSignedRequests: boolean;
  readonly validUntil: string | null;
  /** Characters of a comment that makes the file longer. */
  readonly padding: number;
}

/** All there is of one sign-in. Faults are functions from one to another. */
export interface SignIn {
  readonly dress: Dress;
  readonly message: Message | null;
  readonly signing: Signing;
  /** Changes the XML before it is signed, as a badly configured IdP would. Templates only. */
  readonly alter: (xml: string) => string;
  /** Changes the message after it was signed. */
  readonly tamper: (xml: string) => string;
  readonly requests: readonly Request[];
  readonly postedTo: string | null;
  /** Milliseconds from the message to the POST, by AWS's clock and by the device's; null where the clock is not known. */
  readonly awsDelay: number | null;
  readonly deviceDelay: number | null;
  readonly settings: Settings | null;
  readonly page: SignInPage | null;
  readonly outcome: Outcome;
  readonly postedBefore: boolean | null;
  readonly waitedInVain: boolean;
  readonly passwordPageFailed: boolean;
  readonly userNames: readonly string[] | null;
  readonly cloudTrail: CloudTrailError | null;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Lets the XML be. */
export const unaltered = (xml: string): string => xml;

/** One invented instance of Identity Center, and another. */
const instance = (directoryId: string, tenant: string) => ({
  directoryId,
  issuerUrl: `https://eu-central-1.signin.aws.amazon.com/platform/saml/${directoryId}`,
  dualStack: `https://eu-central-1.sso.signin.aws/platform/saml/acs/${tenant}`,
  ipv4: `https://eu-central-1.signin.aws/platform/saml/acs/${tenant}`,
  older: `https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/${tenant}`,
  otherRegion: `https://eu-west-1.sso.signin.aws/platform/saml/acs/${tenant}`,
});

export const AWS = instance('d-99a1b2c3d4', '2f1c7a90-6d3e-4b57-8a41-0c9d5e7f3b12');
export const OTHER_AWS = instance('d-99e5f6a7b8', '8b0d4c3e-1a2f-4e6d-9c5b-7f8091a2b3c4');

export const NAME = 'jane.doe@example.com';
export const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

export const keyOf = (dress: Dress): KeyPair =>
  keyPair(`matrix-${dress.product}`, { subject: dress.certificateSubject });
/** A later certificate of the same product. */
export const nextKeyOf = (dress: Dress): KeyPair =>
  keyPair(`matrix-next-${dress.product}`, { subject: dress.certificateSubject });

/** Tomorrow, in whole seconds: the certificates are made today, and must be valid also where a clock is slow. */
const NOW = Math.floor(Date.now() / 1000) * 1000 + DAY;

export const cleanMessage = (dress: Dress, inResponseTo: string | null): Message => ({
  responseId: '_7f3b9c1e5d2a',
  issueInstant: NOW,
  destination: AWS.dualStack,
  inResponseTo,
  responseIssuer: dress.issuer,
  issuer: dress.issuer,
  status: [SUCCESS],
  statusMessage: null,
  nameId: NAME,
  nameIdFormat: EMAIL,
  recipient: AWS.dualStack,
  confirmedUntil: NOW + dress.validAfter * MINUTE,
  notBefore: NOW - dress.validBefore * MINUTE,
  notOnOrAfter: NOW + dress.validAfter * MINUTE,
  audiences: [AWS.issuerUrl],
  sessionEnd: dress.sessionHours === null ? null : NOW + dress.sessionHours * HOUR,
  attributes: dress.attributes,
});

export const cleanSettings = (dress: Dress): Settings => ({
  sp: { entityId: AWS.issuerUrl, acsUrls: [AWS.dualStack, AWS.ipv4] },
  idp: {
    entityId: dress.issuer,
    certificates: [keyOf(dress)],
    singleSignOn: [dress.signInUrl],
    nameIdFormats: dress.nameIdFormats,
    wantsSignedRequests: dress.wantsSignedRequests,
    validUntil: null,
    padding: 0,
  },
  held: [],
  entered: {},
  swapped: null,
});

export const cleanRequest = (dress: Dress): Request => ({
  id: 'aws_Zk4Yb2Xw697exkq7d0e1Zk4Yb2Xw697q',
  issuer: AWS.issuerUrl,
  acsUrl: AWS.dualStack,
  destination: dress.signInUrl,
  issueInstant: NOW - 10_000,
  sameTab: true,
  named: false,
});

/** A sign-in in which all is well. */
export const cleanSignIn = (dress: Dress, initiatedBy: 'sp' | 'idp', withSettings: boolean): SignIn => {
  const request = initiatedBy === 'sp' ? cleanRequest(dress) : null;
  return {
    dress,
    message: cleanMessage(dress, request?.id ?? null),
    signing: { key: keyOf(dress), signed: dress.signed, algorithm: 'rsa-sha256', embedded: keyOf(dress) },
    alter: unaltered,
    tamper: (xml) => xml,
    requests: request ? [request] : [],
    postedTo: AWS.dualStack,
    awsDelay: 2000,
    deviceDelay: 2500,
    settings: withSettings ? cleanSettings(dress) : null,
    page: null,
    outcome: 'unknown',
    postedBefore: null,
    waitedInVain: false,
    passwordPageFailed: false,
    userNames: null,
    cloudTrail: null,
  };
};
