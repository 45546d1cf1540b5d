import { fromBase64 } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type Canonicalization, canonicalizationOf } from '../xml/canonicalization.ts';
import { attribute, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/tree.ts';
import {
  digestMethods,
  ENVELOPED_SIGNATURE,
  type HashName,
  isUsable,
  RSA_PSS_WITH_PARAMETERS,
  type SignatureScheme,
  signatureMethods,
  XML_SIGNATURE,
} from './algorithms.ts';
import { readRsaPss } from './rsa-pss.ts';
import type { MalformedSignature, SignatureVerdict } from './verdict.ts';

const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** Why a Signature cannot be tried. */
export type Refusal = Extract<SignatureVerdict, { kind: 'malformed' | 'unsupported' }>;

export interface Reference {
  /** The ID that it names; null for the whole document, which an empty URI means, and to xmlsec1 an absent one too. */
  readonly id: string | null;
  /** Whether the digest leaves out the Signature itself. */
  readonly enveloped: boolean;
  /** Applied one after the other; usually there is one. */
  readonly canonicalizations: readonly [Canonicalization, ...Canonicalization[]];
  readonly digest: HashName;
  readonly digestValue: Uint8Array<ArrayBuffer>;
}

/** A Signature in its parts. */
export interface Signature {
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly canonicalization: Canonicalization;
  readonly scheme: SignatureScheme;
  readonly signatureValue: Uint8Array<ArrayBuffer>;
  readonly references: readonly [Reference, ...Reference[]];
}

const malformed = (detail: MalformedSignature): Result<never, Refusal> => fail({ kind: 'malformed', detail });
const unsupported = (algorithm: string): Result<never, Refusal> => fail({ kind: 'unsupported', algorithm });

const algorithmOf = (element: XmlElement | null): string => (element && attribute(element, 'Algorithm')) ?? '';

const child = (element: XmlElement, localName: string): XmlElement | null =>
  childNamed(element, XML_SIGNATURE, localName);

/**
 * Whether the element contains anything except these elements of XML Signature, white space, comments and processing
 * instructions.
 */
const holdsForeign = (element: XmlElement, allowed: readonly string[]): boolean =>
  element.children.some((node) => {
    switch (node.kind) {
      case 'element':
        return node.namespace !== XML_SIGNATURE || !allowed.includes(node.localName);
      case 'text':
        return node.text.trim() !== '';
      case 'comment':
      case 'processing-instruction':
        return false;
      default:
        return node satisfies never;
    }
  });

/** The only child with that name; null if there is none or more than one. */
const onlyChild = (element: XmlElement, localName: string): XmlElement | null => {
  const [first, ...more] = childrenNamed(element, XML_SIGNATURE, localName);
  return first !== undefined && more.length === 0 ? first : null;
};

/** The element's base64, without comments, as XML reads text; null if it contains an element. */
const readBase64 = (element: XmlElement | null): Uint8Array<ArrayBuffer> | null =>
  element?.children.every((node) => node.kind !== 'element') ? fromBase64(textOf(element)) : null;

const isInclusiveNamespaces = (element: XmlElement): boolean =>
  element.namespace === EXCLUSIVE_C14N && element.localName === 'InclusiveNamespaces';

/**
 * The canonical form with the PrefixList of this CanonicalizationMethod or Transform; null if it contains anything
 * else.
 */
const withPrefixList = (element: XmlElement, canonicalization: Canonicalization): Canonicalization | null => {
  const parameters = element.children.filter((node) => node.kind === 'element');
  const [inclusive, ...more] = parameters;
  if (inclusive === undefined) {
    return canonicalization;
  }
  if (canonicalization.method !== 'exc-c14n-1.0' || more.length > 0 || !isInclusiveNamespaces(inclusive)) {
    return null;
  }
  const prefixes = (attribute(inclusive, 'PrefixList') ?? '').split(/[ \t\r\n]+/).filter((prefix) => prefix !== '');
  return { ...canonicalization, inclusivePrefixes: prefixes };
};

type Transforms = Pick<Reference, 'enveloped' | 'canonicalizations'>;

/** The canonical form that is digested if no canonicalisation is named (XML Signature 1.1 section 4.4.3.2). */
const implicitCanonicalization: Canonicalization = {
  method: 'c14n-1.0',
  comments: false,
  inclusivePrefixes: [],
  omit: null,
};

/**
 * The supported transforms: the enveloped signature first, because a canonicalisation leaves only octets, in which no
 * Signature can be found; then any number of canonicalisations.
 */
const readTransforms = (element: XmlElement | null): Result<Transforms, Refusal> => {
  if (element === null) {
    return succeed({ enveloped: false, canonicalizations: [implicitCanonicalization] });
  }
  if (holdsForeign(element, ['Transform'])) {
    return malformed('foreign-child');
  }
  const transforms = childrenNamed(element, XML_SIGNATURE, 'Transform');
  const algorithms = transforms.map(algorithmOf);
  const unknown = algorithms.find(
    (algorithm) => algorithm !== ENVELOPED_SIGNATURE && canonicalizationOf(algorithm) === null,
  );
  if (unknown !== undefined) {
    return unsupported(unknown);
  }
  const enveloped = algorithms[0] === ENVELOPED_SIGNATURE;
  const named = (enveloped ? transforms.slice(1) : transforms).map((transform) => {
    const form = canonicalizationOf(algorithmOf(transform));
    return form && withPrefixList(transform, form);
  });
  const [first, ...more] = named.filter((each) => each !== null);
  if (transforms.length === 0 || more.length + (first === undefined ? 0 : 1) < named.length) {
    return malformed('transforms');
  }
  return succeed({ enveloped, canonicalizations: [first ?? implicitCanonicalization, ...more] });
};

const readReference = (element: XmlElement): Result<Reference, Refusal> => {
  if (holdsForeign(element, ['Transforms', 'DigestMethod', 'DigestValue'])) {
    return malformed('foreign-child');
  }
  const uri = attribute(element, 'URI') ?? '';
  if (!/^(?:|#[^#()]+)$/.test(uri)) {
    return malformed('reference-uri');
  }
  if (childrenNamed(element, XML_SIGNATURE, 'Transforms').length > 1) {
    return malformed('transforms');
  }
  const transforms = readTransforms(child(element, 'Transforms'));
  if (!transforms.ok) {
    return transforms;
  }
  const digestMethod = onlyChild(element, 'DigestMethod');
  const digestValue = readBase64(onlyChild(element, 'DigestValue'));
  if (digestMethod === null || digestValue === null) {
    return malformed('digest-value');
  }
  const digest = digestMethods.get(algorithmOf(digestMethod));
  return digest === undefined
    ? unsupported(algorithmOf(digestMethod))
    : succeed({ id: uri === '' ? null : uri.slice(1), ...transforms.value, digest, digestValue });
};

const readScheme = (signatureMethod: XmlElement): SignatureScheme | null => {
  const algorithm = algorithmOf(signatureMethod);
  return algorithm === RSA_PSS_WITH_PARAMETERS
    ? readRsaPss(signatureMethod)
    : (signatureMethods.get(algorithm) ?? null);
};

type SignedInfo = Pick<Signature, 'signedInfo' | 'canonicalization' | 'scheme' | 'references'>;

const readSignedInfo = (signedInfo: XmlElement): Result<SignedInfo, Refusal> => {
  if (holdsForeign(signedInfo, ['CanonicalizationMethod', 'SignatureMethod', 'Reference'])) {
    return malformed('foreign-child');
  }
  const canonicalizationMethod = onlyChild(signedInfo, 'CanonicalizationMethod');
  const signatureMethod = onlyChild(signedInfo, 'SignatureMethod');
  if (canonicalizationMethod === null || signatureMethod === null) {
    return malformed('signed-info');
  }
  const form = canonicalizationOf(algorithmOf(canonicalizationMethod));
  if (form === null) {
    return unsupported(algorithmOf(canonicalizationMethod));
  }
  const canonicalization = withPrefixList(canonicalizationMethod, form);
  if (canonicalization === null) {
    return malformed('signed-info');
  }
  const scheme = readScheme(signatureMethod);
  if (scheme === null) {
    return unsupported(algorithmOf(signatureMethod));
  }
  const references = readReferences(signedInfo);
  return references.ok ? succeed({ signedInfo, canonicalization, scheme, references: references.value }) : references;
};

/** Each Reference is digested, so this is far above what anybody signs, but low enough to finish quickly. */
const mostReferences = 10;

const readReferences = (signedInfo: XmlElement): Result<Signature['references'], Refusal> => {
  const read: Reference[] = [];
  for (const element of childrenNamed(signedInfo, XML_SIGNATURE, 'Reference')) {
    const reference = readReference(element);
    if (!reference.ok) {
      return reference;
    }
    read.push(reference.value);
  }
  const [first, ...more] = read;
  return first === undefined || more.length > mostReferences ? malformed('reference-count') : succeed([first, ...more]);
};

/**
 * Splits a `ds:Signature` into its parts. Refuses what XML Signature (section 4) does not allow, including foreign
 * elements and text, and what this program does not support. What only SAML forbids is read, and `profile.ts` names it.
 */
export const readSignature = (element: XmlElement): Result<Signature, Refusal> => {
  if (holdsForeign(element, ['SignedInfo', 'SignatureValue', 'KeyInfo', 'Object'])) {
    return malformed('foreign-child');
  }
  const signedInfo = onlyChild(element, 'SignedInfo');
  if (signedInfo === null) {
    return malformed('signed-info');
  }
  if (childrenNamed(element, XML_SIGNATURE, 'KeyInfo').length > 1) {
    return malformed('key-info');
  }
  const signatureValue = readBase64(onlyChild(element, 'SignatureValue'));
  if (signatureValue === null) {
    return malformed('signature-value');
  }
  const read = readSignedInfo(signedInfo);
  return read.ok ? succeed({ element, signatureValue, ...read.value }) : read;
};

/** The algorithms that a Signature names, whatever its form, because nothing else can be said about one that is refused. */
export const statedAlgorithms = (
  element: XmlElement,
): {
  readonly signatureAlgorithm: string | null;
  readonly canonicalization: string | null;
  readonly digestAlgorithms: readonly string[];
} => {
  const signedInfo = child(element, 'SignedInfo');
  const stated = (localName: string): string | null => {
    const method = signedInfo && child(signedInfo, localName);
    return method && attribute(method, 'Algorithm');
  };
  const references = signedInfo === null ? [] : childrenNamed(signedInfo, XML_SIGNATURE, 'Reference');
  return {
    signatureAlgorithm: stated('SignatureMethod'),
    canonicalization: stated('CanonicalizationMethod'),
    digestAlgorithms: references.map((reference) => algorithmOf(child(reference, 'DigestMethod'))),
  };
};

/** The first algorithm in a Signature that no receiver can verify by a certificate; null if there is none. */
export const unusableAlgorithm = (element: XmlElement): string | null => {
  const { canonicalization, signatureAlgorithm, digestAlgorithms } = statedAlgorithms(element);
  const named = [signatureAlgorithm, ...digestAlgorithms, canonicalization];
  return named.find((algorithm) => algorithm !== null && !isUsable(algorithm)) ?? null;
};

/** The texts of all `ds:X509Certificate` in the Signature's KeyInfo, in document order. */
export const embeddedCertificateTexts = (element: XmlElement): readonly string[] =>
  childrenNamed(element, XML_SIGNATURE, 'KeyInfo')
    .flatMap((keyInfo) => childrenNamed(keyInfo, XML_SIGNATURE, 'X509Data'))
    .flatMap((data) => childrenNamed(data, XML_SIGNATURE, 'X509Certificate'))
    .map(textOf);
