/** DER, the Distinguished Encoding Rules of ASN.1 (ITU-T X.690), as far as a certificate needs them. */

/** One encoded value. All arrays are views of the bytes that were read. */
export interface DerElement {
  /** The identifier octet: class, constructed bit and number. */
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Identifier, length and content together. */
  readonly encoding: Uint8Array<ArrayBuffer>;
}

export type DerError = 'truncated' | 'malformed';

/** Identifier octets (X.690 section 8.1.2, X.680 section 8.4). */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** `[number]`, constructed, of the context-specific class. */
export const contextTag = (number: number): number => 0xa0 | number;

const highTagNumber = 0x1f;

/** The value of the length octets and their number (X.690 sections 8.1.3 and 10.1: definite form, fewest octets). */
const readLength = (bytes: Uint8Array): { length: number; octets: number } | DerError => {
  const first = bytes[0];
  if (first === undefined) {
    return 'truncated';
  }
  if (first < 0x80) {
    return { length: first, octets: 1 };
  }
  const count = first & 0x7f;
  if (count === 0 || count > 4) {
    return 'malformed';
  }
  if (bytes.length < 1 + count) {
    return 'truncated';
  }
  const length = bytes.subarray(1, 1 + count).reduce((value, octet) => value * 256 + octet, 0);
  const fewestOctets = length < 0x80 ? 0 : Math.ceil((32 - Math.clz32(length)) / 8);
  return count === fewestOctets ? { length, octets: 1 + count } : 'malformed';
};

/** The first element of `bytes`; what follows it is ignored. `truncated`: it would end after the last byte. */
export const readElement = (bytes: Uint8Array<ArrayBuffer>): DerElement | DerError => {
  const tag = bytes[0];
  if (tag === undefined) {
    return 'truncated';
  }
  if ((tag & highTagNumber) === highTagNumber) {
    return 'malformed';
  }
  const length = readLength(bytes.subarray(1));
  if (typeof length === 'string') {
    return length;
  }
  const start = 1 + length.octets;
  const end = start + length.length;
  return end > bytes.length
    ? 'truncated'
    : { tag, content: bytes.subarray(start, end), encoding: bytes.subarray(0, end) };
};

/** The elements inside `element` if it has that tag and contains only whole elements; otherwise null. */
export const readChildren = (element: DerElement | undefined, tag: number): readonly DerElement[] | null => {
  if (element?.tag !== tag) {
    return null;
  }
  const children: DerElement[] = [];
  let rest = element.content;
  while (rest.length > 0) {
    const child = readElement(rest);
    if (typeof child === 'string') {
      return null;
    }
    children.push(child);
    rest = rest.subarray(child.encoding.length);
  }
  return children;
};

/**
 * An INTEGER's magnitude without leading zero octets, at least one octet; null if it is not an INTEGER, is negative, or
 * wastes octets.
 */
export const readUnsignedInteger = (element: DerElement | undefined): Uint8Array<ArrayBuffer> | null => {
  const [first, second] = element?.tag === Tag.integer ? element.content : [];
  if (element === undefined || first === undefined || first >= 0x80) {
    return null;
  }
  if (first !== 0 || second === undefined) {
    return element.content;
  }
  return second < 0x80 ? null : element.content.subarray(1);
};

/**
 * The most octets of one arc. Those made from a UUID (X.667) take 19; longer ones would take time that is quadratic in
 * their length.
 */
const mostArcOctets = 20;

/** An OBJECT IDENTIFIER in dotted-decimal form, e.g. `2.5.4.3` (X.690 section 8.19); null if it is malformed or an arc too long. */
export const readObjectIdentifier = (element: DerElement | undefined): string | null => {
  if (element?.tag !== Tag.objectIdentifier || element.content.length === 0) {
    return null;
  }
  const arcs: bigint[] = [];
  let arc = 0n;
  let octets = 0;
  for (const octet of element.content) {
    octets += 1;
    if ((octets === 1 && octet === 0x80) || octets > mostArcOctets) {
      return null;
    }
    arc = arc * 128n + BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
      octets = 0;
    }
  }
  const [first, ...rest] = arcs;
  if (octets > 0 || first === undefined) {
    return null;
  }
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
};

/** A BIT STRING of whole octets, as keys and signatures are (X.690 section 8.6). */
export const readOctetsOfBitString = (element: DerElement | undefined): Uint8Array<ArrayBuffer> | null =>
  element?.tag === Tag.bitString && element.content[0] === 0 ? element.content.subarray(1) : null;

/** Encodes one element with that tag around the parts. */
export const encodeElement = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const lengthOctets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    lengthOctets.unshift(rest % 256);
  }
  const header = length < 0x80 ? [tag, length] : [tag, 0x80 | lengthOctets.length, ...lengthOctets];
  const encoding = new Uint8Array(header.length + length);
  encoding.set(header);
  let offset = header.length;
  for (const part of parts) {
    encoding.set(part, offset);
    offset += part.length;
  }
  return encoding;
};
