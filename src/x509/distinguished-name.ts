import { toHex } from '../bytes.ts';
import { type DerElement, readChildren, readObjectIdentifier, Tag } from './der.ts';

/**
 * Short names of attribute types: the table of RFC 4514 section 3, then those of the IANA registry of LDAP descriptors
 * (RFC 4520) that certificates use.
 */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.6', 'C'],
  ['2.5.4.9', 'STREET'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
  ['2.5.4.4', 'sn'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.12', 'title'],
  ['2.5.4.13', 'description'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.4.41', 'name'],
  ['2.5.4.42', 'givenName'],
  ['2.5.4.43', 'initials'],
  ['2.5.4.44', 'generationQualifier'],
  ['2.5.4.46', 'dnQualifier'],
  ['2.5.4.65', 'pseudonym'],
  ['2.5.4.97', 'organizationIdentifier'],
]);

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const decodeAscii = (bytes: Uint8Array): string | null =>
  bytes.every((byte) => byte < 0x80) ? decode('utf-8', bytes) : null;

/** TeletexString is read as Latin-1, because certificates use it like that, whatever T.61 says. */
const decodeLatin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const decodeUniversal = (bytes: Uint8Array): string | null => {
  if (bytes.length % 4 !== 0) {
    return null;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const points = Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4));
  const allValid = points.every((point) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff));
  return allValid ? points.map((point) => String.fromCodePoint(point)).join('') : null;
};

/** The text of a string type (DirectoryString of RFC 5280 and IA5String), or null if it contains no readable text. */
const readString = ({ tag, content }: DerElement): string | null => {
  switch (tag) {
    case Tag.utf8String:
      return decode('utf-8', content);
    case Tag.numericString:
    case Tag.printableString:
    case Tag.visibleString:
    case Tag.ia5String:
      return decodeAscii(content);
    case Tag.teletexString:
      return decodeLatin1(content);
    case Tag.bmpString:
      return decode('utf-16be', content);
    case Tag.universalString:
      return decodeUniversal(content);
    default:
      return null;
  }
};

/** Each UTF-8 octet as RFC 4514's hexpair. */
const escapeOctets = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (octet) => `\\${toHex(Uint8Array.of(octet)).toUpperCase()}`).join('');

/** RFC 4514 section 2.4. Control characters, which it allows, are escaped too so that they are visible. */
const escapeValue = (value: string): string =>
  value
    .replaceAll(/["+,;<>\\]/g, '\\$&')
    .replaceAll(/\p{Cc}/gu, escapeOctets)
    .replaceAll(/^[ #]| $/g, '\\$&');

/** `CN=value`, or the type in dotted-decimal form with `#` and the value's encoding if either is unknown (section 2.4). */
const formatAttribute = (element: DerElement): string | null => {
  const [type, value, ...more] = readChildren(element, Tag.sequence) ?? [];
  const identifier = readObjectIdentifier(type);
  if (identifier === null || value === undefined || more.length > 0) {
    return null;
  }
  const shortName = shortNames.get(identifier);
  const text = shortName === undefined ? null : readString(value);
  return `${shortName ?? identifier}=${text === null ? `#${toHex(value.encoding)}` : escapeValue(text)}`;
};

const formatRelativeName = (element: DerElement): string | null => {
  const attributes = readChildren(element, Tag.set)?.map(formatAttribute) ?? [];
  return attributes.length === 0 || attributes.includes(null) ? null : attributes.join('+');
};

/** A Name (RFC 5280 section 4.1.2.4) as RFC 4514 writes it, last relative name first; null if it is malformed. */
export const formatName = (name: DerElement | undefined): string | null => {
  const relativeNames = readChildren(name, Tag.sequence)?.map(formatRelativeName);
  return relativeNames === undefined || relativeNames.includes(null) ? null : relativeNames.toReversed().join(',');
};
