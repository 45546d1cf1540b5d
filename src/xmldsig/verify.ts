import { equalBytes, toBase64 } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Certificate } from '../x509/certificate.ts';
import { decodeBase64Certificate } from '../x509/certificate-file.ts';
import { canonicalize } from '../xml/canonicalize.ts';
import { attribute, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { XML_SIGNATURE } from './algorithms.ts';
import { collectIds, elementsOf, type Ids } from './ids.ts';
import { judgeConfigured, judgeEmbedded, type TriedCertificate } from './judge.ts';
import { createKeyTrial, type KeyTrial, type Trial } from './keys.ts';
import {
  embeddedCertificateTexts,
  type Refusal,
  readSignature,
  type Signature,
  statedAlgorithms,
} from './read-signature.ts';
import type { SignatureVerdict, VerifiedSignature } from './verdict.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What stays the same for all Signatures of one document. */
interface Context {
  readonly document: XmlDocument;
  readonly ids: Ids;
  readonly refusal: Refusal | null;
  readonly configured: readonly Certificate[];
  readonly readEmbedded: (text: string) => Promise<Certificate | null>;
  readonly tryKey: KeyTrial;
}

/** A Response and its Assertion need two; more than this would only be there to make a verifier digest without end. */
const maximumSignatures = 10;

/** Why none of the document's Signatures is tried, or null. */
const refuseDocument = (signatures: readonly XmlElement[], ids: Ids): Refusal | null => {
  if (signatures.length > maximumSignatures) {
    return { kind: 'malformed', detail: 'too-many-signatures' };
  }
  return ids.areAmbiguous ? { kind: 'malformed', detail: 'duplicate-id' } : null;
};

/** The element that the Signature's Reference names, or why that is none. */
const findTarget = ({ element, reference }: Signature, { document, ids }: Context): Result<XmlElement, Refusal> => {
  if (reference.uri === '') {
    // SAML core section 5.4.2 wants the ID of the element that is signed; as much can be said only of the root.
    return element.parent === document.root
      ? succeed(document.root)
      : fail({ kind: 'malformed', detail: 'reference-uri' });
  }
  const target = ids.elements.get(reference.uri.slice(1));
  return target === undefined ? fail({ kind: 'malformed', detail: 'reference-target' }) : succeed(target);
};

/** Null when the digest is good; otherwise the verdict with both digests. */
const checkDigest = async ({ element, reference }: Signature, target: XmlElement): Promise<SignatureVerdict | null> => {
  // A Reference to an element of its own document never takes comments along (XML Signature 1.1 section 4.4.3.3).
  const omit = reference.enveloped ? element : null;
  const canonical = canonicalize(target, { ...reference.canonicalization, comments: false, omit });
  const computed = new Uint8Array(await crypto.subtle.digest(reference.digest, encode(canonical)));
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

/** The parent, when it is what the Reference names: by its `ID`, or as the whole document (SAML core section 5.4.2). */
const coveredElement = ({ element, reference }: Signature, target: XmlElement): XmlElement | null => {
  const isNamed = reference.uri === '' || attribute(target, 'ID') === reference.uri.slice(1);
  return isNamed && target === element.parent ? target : null;
};

type Verdicts = Pick<VerifiedSignature, 'embedded' | 'configured' | 'covers'>;

const sameForBoth = (verdict: SignatureVerdict, context: Context, covers: XmlElement | null): Verdicts => ({
  embedded: verdict,
  configured: context.configured.length === 0 ? { kind: 'not-configured' } : verdict,
  covers,
});

const verify = async (
  element: XmlElement,
  embeddedCertificates: readonly Certificate[],
  hasUnreadable: boolean,
  context: Context,
): Promise<Verdicts> => {
  const signature = readSignature(element);
  if (!signature.ok) {
    return sameForBoth(signature.error, context, null);
  }
  if (context.refusal !== null) {
    return sameForBoth(context.refusal, context, null);
  }
  const target = findTarget(signature.value, context);
  if (!target.ok) {
    return sameForBoth(target.error, context, null);
  }
  const covers = coveredElement(signature.value, target.value);
  const brokenDigest = await checkDigest(signature.value, target.value);
  if (brokenDigest !== null) {
    return sameForBoth(brokenDigest, context, covers);
  }
  const { signedInfo, canonicalization, scheme, signatureValue } = signature.value;
  const signed = encode(canonicalize(signedInfo, canonicalization));
  const tryOne = (certificate: Certificate) => context.tryKey(certificate, scheme, signed, signatureValue);
  const embedded = judgeEmbedded(await tryCertificates(embeddedCertificates, tryOne), hasUnreadable);
  const configured: SignatureVerdict =
    context.configured.length === 0
      ? { kind: 'not-configured' }
      : judgeConfigured(await tryCertificates(context.configured, tryOne), embedded);
  return { embedded, configured, covers };
};

const verifyOne = async (element: XmlElement, context: Context): Promise<VerifiedSignature> => {
  const read = await Promise.all(embeddedCertificateTexts(element).map(context.readEmbedded));
  const embeddedCertificates = read.filter((certificate) => certificate !== null);
  const hasUnreadable = embeddedCertificates.length < read.length;
  return {
    element,
    on: element.parent?.localName ?? '',
    ...statedAlgorithms(element),
    embeddedCertificates,
    ...(await verify(element, embeddedCertificates, hasUnreadable, context)),
  };
};

/** Reads each distinct text once: Response and Assertion mostly carry the same certificate. */
const createCertificateReader = (): Context['readEmbedded'] => {
  const known = new Map<string, Promise<Certificate | null>>();
  const read = async (text: string): Promise<Certificate | null> => {
    const certificate = await decodeBase64Certificate(text);
    return certificate.ok ? certificate.value : null;
  };
  return (text) => {
    const reading = known.get(text) ?? read(text);
    known.set(text, reading);
    return reading;
  };
};

/**
 * Verifies every `ds:Signature` of the document, wherever it stands, in document order (XML Signature 1.1 section 3.2):
 * with the certificates in its own KeyInfo, and with those that are configured. Never throws and never trusts: that a
 * Signature verifies with an embedded certificate says only that the holder of that key made it, and whether it means
 * the element it stands in is for `covers` to say.
 */
export const verifySignatures = async (
  document: XmlDocument,
  configured: readonly Certificate[],
): Promise<readonly VerifiedSignature[]> => {
  const signatures = elementsOf(document.root).filter(
    ({ namespace, localName }) => namespace === XML_SIGNATURE && localName === 'Signature',
  );
  const ids = collectIds(document);
  const context: Context = {
    document,
    ids,
    refusal: refuseDocument(signatures, ids),
    configured,
    readEmbedded: createCertificateReader(),
    tryKey: createKeyTrial(),
  };
  return Promise.all(signatures.map((element) => verifyOne(element, context)));
};
