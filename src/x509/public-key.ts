import type { PublicKey } from './certificate.ts';
import {
  type DerElement,
  encodeElement,
  readChildren,
  readElement,
  readObjectIdentifier,
  readOctetsOfBitString,
  readUnsignedInteger,
  Tag,
} from './der.ts';

/** RFC 8017 appendix A.1 and RFC 5480 section 2.1.1. */
const rsaEncryption = '1.2.840.113549.1.1.1';
const rsassaPss = '1.2.840.113549.1.1.10';
const ecPublicKey = '1.2.840.10045.2.1';

const curves: ReadonlyMap<string, { readonly name: string; readonly bits: number }> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', bits: 256 }],
  ['1.3.132.0.34', { name: 'P-384', bits: 384 }],
  ['1.3.132.0.35', { name: 'P-521', bits: 521 }],
]);

/**
 * Field sizes of named curves whose coordinates do not fill their octets: prime239 (X9.62) and SEC 2's curves over
 * binary fields.
 */
const fieldBits: ReadonlyMap<string, number> = new Map([
  ...['4', '5', '6'].map((number) => [`1.2.840.10045.3.1.${number}`, 239] as const),
  ...(
    [
      [113, [4, 5]],
      [131, [22, 23]],
      [163, [1, 2, 15]],
      [193, [24, 25]],
      [233, [26, 27]],
      [239, [3]],
      [283, [16, 17]],
      [409, [36, 37]],
      [571, [38, 39]],
    ] as const
  ).flatMap(([bits, numbers]) => numbers.map((number) => [`1.3.132.0.${number}`, bits] as const)),
]);

const bitLength = (magnitude: Uint8Array): number => magnitude.length * 8 - (Math.clz32(magnitude[0] ?? 0) - 24);

/**
 * The prime of a curve that is specified by its parameters instead of its name (RFC 3279 section 2.3.5); null for
 * another form.
 */
const statedFieldBits = (parameters: DerElement | undefined): number | null => {
  const [, field] = readChildren(parameters, Tag.sequence) ?? [];
  const [, prime] = readChildren(field, Tag.sequence) ?? [];
  const magnitude = readUnsignedInteger(prime);
  return magnitude && bitLength(magnitude);
};

/** AlgorithmIdentifier of rsaEncryption with its NULL parameters. */
const rsaEncryptionIdentifier = encodeElement(
  Tag.sequence,
  Uint8Array.of(Tag.objectIdentifier, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01),
  Uint8Array.of(Tag.null, 0),
);

const readRsaKey = (key: Uint8Array<ArrayBuffer>, subjectPublicKey: DerElement): PublicKey | null => {
  const sequence = readElement(key);
  if (typeof sequence === 'string') {
    return null;
  }
  const [modulus, exponent] = (readChildren(sequence, Tag.sequence) ?? []).map(readUnsignedInteger);
  if (!modulus || !exponent) {
    return null;
  }
  // WebCrypto refuses a key that is marked for RSASSA-PSS only, and takes the scheme from the caller instead.
  const spki = encodeElement(Tag.sequence, rsaEncryptionIdentifier, subjectPublicKey.encoding);
  return { kind: 'RSA', bits: bitLength(modulus), curve: null, spki };
};

/** SEC 1 section 2.3.3: 4 and both coordinates, or 2 or 3 and one coordinate. */
const readEcKey = (point: Uint8Array, parameters: DerElement | undefined, spki: Uint8Array<ArrayBuffer>): PublicKey => {
  const identifier = readObjectIdentifier(parameters) ?? '';
  const curve = curves.get(identifier);
  const coordinateOctets = point[0] === 4 ? (point.length - 1) / 2 : point.length - 1;
  return {
    kind: 'EC',
    bits: curve?.bits ?? fieldBits.get(identifier) ?? statedFieldBits(parameters) ?? coordinateOctets * 8,
    curve: curve?.name ?? null,
    spki,
  };
};

/** Reads a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7); null if it is malformed. */
export const readPublicKey = (element: DerElement | undefined): PublicKey | null => {
  const [algorithm, subjectPublicKey, ...more] = readChildren(element, Tag.sequence) ?? [];
  const [algorithmType, parameters] = readChildren(algorithm, Tag.sequence) ?? [];
  const identifier = readObjectIdentifier(algorithmType);
  const key = readOctetsOfBitString(subjectPublicKey);
  if (!element || !subjectPublicKey || more.length > 0 || identifier === null || key === null) {
    return null;
  }
  switch (identifier) {
    case rsaEncryption:
    case rsassaPss:
      return readRsaKey(key, subjectPublicKey);
    case ecPublicKey:
      return readEcKey(key, parameters, element.encoding.slice());
    default:
      return { kind: 'other', bits: 0, curve: null, spki: element.encoding.slice() };
  }
};
