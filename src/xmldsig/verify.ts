import { equalBytes, fromBase64, toBase64 } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Certificate } from '../x509/certificate.ts';
import { readCertificate } from '../x509/read-certificate.ts';
import { canonicalizeDocument, canonicalPieces } from '../xml/canonicalize.ts';
import { isIndented, withoutIndentation } from '../xml/indentation.ts';
import { declaresRelativeNamespace } from '../xml/namespaces.ts';
import { parseXml } from '../xml/parse.ts';
import { attribute, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { XML_SIGNATURE } from './algorithms.ts';
import { elementsOf, type FindById, findById } from './ids.ts';
import { judgeConfigured, judgeEmbedded, type TriedCertificate } from './judge.ts';
import { createKeyTrial, type KeyTrial, type Trial } from './keys.ts';
import { profileViolations } from './profile.ts';
import {
  embeddedCertificateTexts,
  type Reference,
  type Refusal,
  readSignature,
  type Signature,
  statedAlgorithms,
  unusableAlgorithm,
} from './read-signature.ts';
import type { SignatureVerdict, Verdicts, VerifiedSignature } from './verdict.ts';

const encoder = new TextEncoder();

/** The pieces of a text in UTF-8, one after the other. */
const encode = (pieces: readonly string[]): Uint8Array<ArrayBuffer> => {
  // UTF-8 takes at most three bytes for a UTF-16 code unit.
  const bytes = new Uint8Array(3 * pieces.reduce((sum, piece) => sum + piece.length, 0));
  let length = 0;
  for (const piece of pieces) length += encoder.encodeInto(piece, bytes.subarray(length)).written;
  return bytes.subarray(0, length);
};

/** The values that all Signatures of one document share. */
interface Context {
  readonly document: XmlDocument;
  readonly find: FindById;
  readonly configured: readonly Certificate[];
  readonly readEmbedded: (text: string) => Promise<Certificate | null>;
  readonly tryKey: KeyTrial;
}

/** A Response and its Assertion need two; more than this would only serve to keep a verifier busy. */
const mostSignatures = 10;

/**
 * The Signatures to try: first two of the root and of each of its children, which are the Response and its Assertions,
 * then those elsewhere, in Advice or attribute values, so that these cannot use up the bound.
 */
const triedOf = (signatures: readonly XmlElement[], { root }: XmlDocument): ReadonlySet<XmlElement> => {
  const counts = new Map<XmlElement, number>();
  const own = signatures.filter(({ parent }) => {
    if (parent === null || (parent !== root && parent.parent !== root)) return false;
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    return count <= 2;
  });
  return new Set([...new Set([...own, ...signatures])].slice(0, mostSignatures));
};

/** The element that a Reference names, or why there is none. */
const findTarget = ({ id }: Reference, { document, find }: Context): Result<XmlElement, Refusal> => {
  const found = id === null ? succeed(document.root) : find(id);
  return found.ok ? found : fail({ kind: 'malformed', detail: found.error });
};

/** The text to digest, in pieces; null if there is no canonical form. */
const canonicalText = (element: XmlElement, reference: Reference, target: XmlElement): readonly string[] | null => {
  const [first, ...more] = reference.canonicalizations;
  const omit = reference.enveloped ? element : null;
  // A Reference to an element of its own document never includes comments (XML Signature 1.1 section 4.4.3.3).
  let pieces = canonicalPieces(target, { ...first, comments: false, omit });
  for (const next of more) {
    const document = parseXml(pieces.join(''));
    if (!document.ok) {
      return null;
    }
    pieces = [canonicalizeDocument(document.value, next)];
  }
  return pieces;
};

/** Null if the digest is good; otherwise the verdict with both digests. */
const checkDigest = async (
  element: XmlElement,
  reference: Reference,
  target: XmlElement,
): Promise<SignatureVerdict | null> => {
  if (declaresRelativeNamespace(target)) {
    return { kind: 'malformed', detail: 'relative-namespace' };
  }
  const pieces = canonicalText(element, reference, target);
  if (pieces === null) {
    return { kind: 'malformed', detail: 'transforms' };
  }
  const computed = new Uint8Array(await crypto.subtle.digest(reference.digest, encode(pieces)));
  return equalBytes(computed, reference.digestValue)
    ? null
    : {
        kind: 'broken',
        step: 'digest',
        element: target.localName,
        stated: toBase64(reference.digestValue),
        computed: toBase64(computed),
      };
};

const tryCertificates = async (
  certificates: readonly Certificate[],
  tryOne: (certificate: Certificate) => Promise<Trial>,
): Promise<readonly TriedCertificate[]> =>
  Promise.all(certificates.map(async (certificate) => ({ certificate, trial: await tryOne(certificate) })));

/** The results of trying the keys, and what the Signature refers to. */
type Tried = Pick<VerifiedSignature, 'embedded' | 'configured' | 'covers' | 'refersTo'>;

const sameForBoth = (
  verdict: SignatureVerdict,
  { configured }: Context,
  named: Pick<Tried, 'covers' | 'refersTo'> = { covers: null, refersTo: [] },
): Tried => ({
  embedded: verdict,
  configured: configured.length === 0 ? { kind: 'not-configured' } : verdict,
  ...named,
});

/** Whether a Reference names the element by its `ID`, or as the whole document (SAML core section 5.4.2). */
const names = (element: XmlElement, { id }: Reference): boolean =>
  id === null ? element.parent === null : attribute(element, 'ID') === id;

const tryKeys = async (
  { signedInfo, canonicalization, scheme, signatureValue }: Signature,
  embeddedCertificates: readonly Certificate[],
  hasUnreadable: boolean,
  context: Context,
): Promise<Verdicts> => {
  const signed = encode(canonicalPieces(signedInfo, canonicalization));
  // Mostly the embedded certificate is the configured one.
  const trials = new Map<string, Promise<Trial>>();
  const tryOne = (certificate: Certificate): Promise<Trial> => {
    const trial = trials.get(certificate.sha256) ?? context.tryKey(certificate, scheme, signed, signatureValue);
    trials.set(certificate.sha256, trial);
    return trial;
  };
  const embedded = judgeEmbedded(await tryCertificates(embeddedCertificates, tryOne), hasUnreadable);
  const configured: SignatureVerdict =
    context.configured.length === 0
      ? { kind: 'not-configured' }
      : judgeConfigured(await tryCertificates(context.configured, tryOne), embedded);
  return { embedded, configured };
};

const verify = async (
  element: XmlElement,
  embeddedCertificates: readonly Certificate[],
  hasUnreadable: boolean,
  context: Context,
): Promise<Tried> => {
  const signature = readSignature(element);
  if (!signature.ok) {
    return sameForBoth(signature.error, context);
  }
  const targets: { readonly reference: Reference; readonly target: XmlElement }[] = [];
  for (const reference of signature.value.references) {
    const target = findTarget(reference, context);
    if (!target.ok) {
      return sameForBoth(target.error, context);
    }
    targets.push({ reference, target: target.value });
  }
  const covering = targets.find(({ reference, target }) => target === element.parent && names(target, reference));
  const named = { covers: covering?.target ?? null, refersTo: targets.map(({ target }) => target) };
  for (const { reference, target } of targets) {
    const wrong = await checkDigest(element, reference, target);
    if (wrong !== null) {
      return sameForBoth(wrong, context, named);
    }
  }
  return { ...(await tryKeys(signature.value, embeddedCertificates, hasUnreadable, context)), ...named };
};

const TOO_MANY: SignatureVerdict = { kind: 'malformed', detail: 'too-many-signatures' };

const verifyOne = async (element: XmlElement, isTried: boolean, context: Context): Promise<VerifiedSignature> => {
  const read = await Promise.all((isTried ? embeddedCertificateTexts(element) : []).map(context.readEmbedded));
  const embeddedCertificates = read.filter((certificate) => certificate !== null);
  const hasUnreadable = embeddedCertificates.length < read.length;
  return {
    element,
    on: element.parent?.localName ?? '',
    ...statedAlgorithms(element),
    embeddedCertificates,
    profileViolations: profileViolations(element),
    unusableAlgorithm: unusableAlgorithm(element),
    withoutIndentation: null,
    ...(isTried ? await verify(element, embeddedCertificates, hasUnreadable, context) : sameForBoth(TOO_MANY, context)),
  };
};

const isBroken = ({ embedded, configured }: Verdicts): boolean =>
  embedded.kind === 'broken' && configured.kind !== 'verifies';

const isIndentedCopy = (signature: VerifiedSignature): boolean =>
  isBroken(signature) && signature.covers !== null && isIndented(signature.covers);

/** Reads each distinct certificate once: Response and Assertion usually carry the same one, which is configured too. */
const createCertificateReader = (configured: readonly Certificate[]): Context['readEmbedded'] => {
  const known = new Map<string, Promise<Certificate | null>>();
  const read = async (text: string): Promise<Certificate | null> => {
    const der = fromBase64(text);
    if (der === null) return null;
    const same = configured.find((certificate) => equalBytes(certificate.der, der));
    if (same !== undefined) return same;
    const certificate = await readCertificate(der);
    return certificate.ok ? certificate.value : null;
  };
  return (text) => {
    const reading = known.get(text) ?? read(text);
    known.set(text, reading);
    return reading;
  };
};

/**
 * Verifies every `ds:Signature` of the document, wherever it is, in document order (XML Signature 1.1 section 3.2):
 * with the certificates in its own KeyInfo, and with the configured ones. Never throws and never trusts: if a Signature
 * verifies with an embedded certificate, that only shows that the holder of that key made it. `covers` says whether the
 * Signature covers the element that contains it.
 */
export const verifySignatures = async (
  document: XmlDocument,
  configured: readonly Certificate[],
): Promise<readonly VerifiedSignature[]> => {
  const verified = await verifyEach(document, configured);
  if (!verified.some(isIndentedCopy)) {
    return verified;
  }
  const again = await verifyEach(withoutIndentation(document), configured);
  return verified.map((signature, index) => {
    const { embedded, configured: other } = again[index] ?? signature;
    return isIndentedCopy(signature)
      ? { ...signature, withoutIndentation: { embedded, configured: other } }
      : signature;
  });
};

const verifyEach = (
  document: XmlDocument,
  configured: readonly Certificate[],
): Promise<readonly VerifiedSignature[]> => {
  const elements = elementsOf(document.root);
  const signatures = elements.filter(
    ({ namespace, localName }) => namespace === XML_SIGNATURE && localName === 'Signature',
  );
  const context: Context = {
    document,
    find: findById(elements),
    configured,
    readEmbedded: createCertificateReader(configured),
    tryKey: createKeyTrial(),
  };
  const tried = triedOf(signatures, document);
  return Promise.all(signatures.map((element) => verifyOne(element, tried.has(element), context)));
};
