import { EMPTY_ACCOUNT, type FederationAccount, findAccount } from '../iam-federation/account.ts';
import { rolePairsOf } from '../iam-federation/role.ts';
import { parseAcsUrl } from '../identity-center/endpoints.ts';
import { EMPTY_INSTANCE, type Instance } from '../identity-center/instance.ts';
import { productById } from '../idp/products.ts';
import { type Recognition, recogniseIdp } from '../idp/recognise.ts';
import { ANSWERED_REFUSALS } from '../idp/refusals/answered-refusals.ts';
import { recogniseRefusal } from '../idp/refusals/recognise-refusal.ts';
import type { Refusal } from '../idp/refusals/refusal.ts';
import type { IdpApplication } from '../idp-application/idp-application.ts';
import type { Wrappings } from '../saml/decode.ts';
import type { SamlResponse } from '../saml/messages.ts';
import { STATUS_SUCCESS } from '../saml/names.ts';
import type { Certificate } from '../x509/certificate.ts';
import { decodeBase64Certificate } from '../x509/certificate-file.ts';
import type { VerifiedSignature } from '../xmldsig/verdict.ts';
import type { ApplyAddress } from './address-in-response.ts';
import { type CheckResults, NO_RESULTS } from './ask-checks.ts';
import type { ApplyCloudTrail } from './cloudtrail.ts';
import type { ConfiguredCertificate, Context, SwappedMetadata } from './context.ts';
import { type Door, isOfIdentityCenter, rolesOf } from './door.ts';
import { type Expectations, expectationsOf } from './expectations.ts';
import { nowOf } from './now.ts';
import type { ObservedSignIn } from './observed.ts';
import type { Pairing } from './pair-request.ts';
import { singleSignOnUrls } from './sign-in-url.ts';
import { verifies } from './signatures.ts';
import { enteredName, isOfOtherStore, type KnownUsers } from './user-names.ts';
import type { KnownUserRecords } from './user-record.ts';

/** What is known besides the sign-in itself. */
export interface Known {
  /** The configured instances, among which the sign-in's own is looked for. */
  readonly instances: readonly Instance[];
  /** The instance that the user chose for the sign-in, whatever its messages say; null to look for it. */
  readonly named: Instance | null;
  /** The configured accounts of IAM federation, among which the sign-in's own is looked for. */
  readonly accounts: readonly FederationAccount[];
  /** Names of users in Identity Center, entered or from pasted `list-users` output; null if none was given. */
  readonly users: KnownUsers | null;
  readonly swapped: readonly SwappedMetadata[];
  /** The settings of the application at the IdP that came with the sign-in; null to use those of the instance. */
  readonly application: IdpApplication | null;
  readonly supplied: Supplied;
}

/**
 * How a diagnosis uses what people supply besides a sign-in (supplied.ts). The worker never gets any of it, and leaves
 * the code out to stay small.
 */
export interface Supplied {
  /** Looks at the address that a copied Response names. */
  readonly applyAddress: ApplyAddress;
  /** Checks the settings of the application at the IdP. */
  readonly askApplication: (context: Context) => CheckResults;
  /** Takes AWS's own records into account. */
  readonly applyCloudTrail: ApplyCloudTrail;
  /** Users' records of the IdP or of Identity Center. */
  readonly userRecords: KnownUserRecords;
}

const NOTHING_SUPPLIED: Supplied = {
  applyAddress: (results) => results,
  askApplication: () => NO_RESULTS,
  applyCloudTrail: (results) => ({ results, comparison: null }),
  userRecords: { ofUser: () => null, describe: () => null },
};

/** Nothing is known besides the sign-in itself. */
export const NOTHING_KNOWN: Known = {
  instances: [],
  named: null,
  accounts: [],
  users: null,
  swapped: [],
  application: null,
  supplied: NOTHING_SUPPLIED,
};

/** The instance with the settings of its application at the IdP, if those came with the sign-in. */
export const withApplication = (instance: Instance | null, application: IdpApplication | null): Instance | null =>
  application === null ? instance : { ...(instance ?? EMPTY_INSTANCE), application };

/** Far more than anybody configures. */
const MOST_CERTIFICATES = 100;

const certificatesRead = new Map<string, ReturnType<typeof decodeBase64Certificate>>();

/**
 * Reads a certificate of the settings once, not for each diagnosis: with its digests, this takes an eighth of the
 * diagnosis of a small message.
 */
const readOnce = (der: string): ReturnType<typeof decodeBase64Certificate> => {
  const reading = certificatesRead.get(der) ?? decodeBase64Certificate(der);
  if (certificatesRead.size === MOST_CERTIFICATES) certificatesRead.clear();
  certificatesRead.set(der, reading);
  return reading;
};

/** The certificates of an instance or an account, read; anything that is not a certificate is left out. */
export const readConfigured = async (
  holder: Pick<Instance, 'certificates'> | null,
): Promise<readonly ConfiguredCertificate[]> => {
  const read = await Promise.all(
    (holder?.certificates ?? []).map(async ({ der, source }) => ({
      source,
      certificate: await readOnce(der),
    })),
  );
  return read.flatMap(({ source, certificate }) =>
    certificate.ok ? [{ source, certificate: certificate.value }] : [],
  );
};

/**
 * The certificates by which a signature is judged: those that AWS is said to have. The IdP's
 * metadata may be newer than what was imported into AWS: it counts only if nobody says which ones AWS has.
 */
export const judgingCertificates = (configured: readonly ConfiguredCertificate[]): readonly Certificate[] => {
  const held = configured.filter(({ source }) => source === 'held');
  return (held.length > 0 ? held : configured).map(({ certificate }) => certificate);
};

const soleAssertion = (response: SamlResponse | null): Context['assertion'] => {
  if (response?.statusCodes[0] !== STATUS_SUCCESS || response.assertions.length !== 1) return null;
  return response.encryptedAssertions === 0 ? (response.assertions[0] ?? null) : null;
};

/** In a Response with status Success the IdP did not refuse, whatever it showed at another time. */
const refusalOf = (response: SamlResponse | null, observed: ObservedSignIn, idp: Recognition): Refusal | null => {
  if (response?.statusCodes[0] === STATUS_SUCCESS) return null;
  const answered =
    response?.statusMessage == null
      ? null
      : recogniseRefusal(response.statusMessage, ANSWERED_REFUSALS, idp.product.id);
  return observed.idpWords?.refusal ?? answered;
};

/** If no clue in the message fits a known product, its words or settings may. */
const withProduct = (idp: Recognition, product: string | null): Recognition =>
  product !== null && idp.by === null ? { ...idp, product: productById(product) } : idp;

/** A list of another identity store says nothing. */
const usersOf = (known: Known, instance: Instance | null, expectations: Expectations): KnownUsers | null =>
  known.users && !isOfOtherStore(known.users, expectations)
    ? known.users
    : instance?.userName
      ? enteredName(instance.userName)
      : null;

/**
 * The account with the IdP metadata and certificates that were supplied without settings: if they belong to no instance
 * of Identity Center, they belong to the provider in IAM.
 */
export const withIdpOf = (named: Instance | null, account: FederationAccount): FederationAccount => {
  if (named === null || isOfIdentityCenter(named)) return account;
  const { idpEntityId, idpMetadata, certificates } = named;
  return idpEntityId === null && certificates.length === 0
    ? account
    : { ...account, idpEntityId, idpMetadata, certificates };
};

/** The account of IAM federation that a sign-in belongs to. */
export const accountOf = ({ named, accounts }: Known, response: SamlResponse | null): FederationAccount | null => {
  const issuer = response?.assertions[0]?.issuer?.value ?? response?.issuer?.value ?? null;
  const found = findAccount(accounts, issuer, rolePairsOf(rolesOf(response))) ?? EMPTY_ACCOUNT;
  const account = withIdpOf(named, found);
  return account === EMPTY_ACCOUNT ? null : account;
};

/** What was read of a sign-in, before anything is concluded from it. */
export interface Read {
  readonly door: Door;
  readonly observed: ObservedSignIn;
  readonly response: SamlResponse | null;
  readonly pairing: Pairing;
  readonly wrappings: Wrappings | null;
  readonly signatures: readonly VerifiedSignature[];
  readonly configured: readonly ConfiguredCertificate[];
  readonly instance: Instance | null;
  readonly isInstanceGuessed: boolean;
  readonly account: FederationAccount | null;
}

/** AWS's request of this sign-in; null if it was not seen. */
export const requestOf = (pairing: Pairing): Context['request'] => (pairing.kind === 'unseen' ? null : pairing.request);

/** The last accepted sign-in, unless it is this one: an accepted sign-in that was kept is not compared with itself. */
const otherAccepted = ({ post }: ObservedSignIn, instance: Instance | null): Context['lastAccepted'] => {
  const last = instance?.lastAccepted ?? null;
  return last?.at === post?.deviceTime ? null : last;
};

/** A Signature in a copy that was indented is judged without that white space, if it then verifies. */
const asBeforeIndentation = (signature: VerifiedSignature): VerifiedSignature =>
  signature.withoutIndentation && verifies(signature.withoutIndentation)
    ? { ...signature, ...signature.withoutIndentation }
    : signature;

/** Collects everything that the checks look at. */
export const contextOf = (read: Read, known: Known): Context => {
  const { observed, response, pairing, configured, instance, account } = read;
  const isCopy = observed.post?.isCopy === true;
  const signatures = isCopy ? read.signatures.map(asBeforeIndentation) : read.signatures;
  const request = requestOf(pairing);
  const assertion = soleAssertion(response);
  const embedded = signatures.flatMap(({ embeddedCertificates }) => embeddedCertificates)[0];
  const lastAccepted = otherAccepted(observed, instance);
  const idp = recogniseIdp({
    issuer:
      assertion?.issuer?.value ?? response?.issuer?.value ?? instance?.idpEntityId ?? account?.idpEntityId ?? null,
    certificateSubject: embedded?.subject ?? configured[0]?.certificate.subject ?? null,
    signInUrl: request?.destination ?? singleSignOnUrls(instance)[0] ?? instance?.idpSignInUrl ?? null,
    postOrigin: observed.post?.idpOrigin ?? null,
  });
  const expectations = expectationsOf(request, instance, account, lastAccepted);
  const refusal = refusalOf(response, observed, idp);
  return {
    ...read,
    isPreflight: false,
    possibleInstances: instance === null ? known.instances : [instance],
    isReformatted: isCopy && read.signatures.some(({ withoutIndentation }) => withoutIndentation !== null),
    signatures,
    acs: parseAcsUrl(observed.post?.url ?? ''),
    assertion,
    request,
    lastAccepted,
    expectations,
    now: nowOf(observed),
    idp: withProduct(idp, refusal?.product ?? instance?.application?.product ?? null),
    refusal,
    users: usersOf(known, instance, expectations),
    userRecord: known.supplied.userRecords.ofUser(assertion),
    swapped: known.swapped,
  };
};
