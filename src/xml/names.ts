/** The names in XML 1.0 section 2.3, as sources of regular expressions with the `u` flag. */
const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameRest = `${nameStart}0-9.\\u00B7\\u0300-\\u036F\\u203F\\u2040\\-`;

/** A Name: colons may be anywhere. */
export const namePattern = `[:${nameStart}][:${nameRest}]*`;

const qualifiedName = new RegExp(`^(?:([${nameStart}][${nameRest}]*):)?([${nameStart}][${nameRest}]*)$`, 'u');

export interface SplitName {
  readonly prefix: string;
  readonly localName: string;
}

/**
 * A name split at its colon, with prefix `''` if there is none; null if it is not a QName (Namespaces in XML 1.0
 * section 4).
 */
export const splitName = (name: string): SplitName | null => {
  const match = qualifiedName.exec(name);
  return match === null ? null : { prefix: match[1] ?? '', localName: match[2] ?? '' };
};

const ncName = new RegExp(`^[${nameStart}][${nameRest}]*$`, 'u');

/** Whether the text is an NCName (Namespaces in XML 1.0 section 3): a Name without a colon, as an xs:ID must be. */
export const isNcName = (text: string): boolean => ncName.test(text);

/** Names of JavaScript objects' own members, which fast-xml-parser cannot represent. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Whether fast-xml-parser reads the name unchanged, because it is ASCII and not a property that every object has. */
export const isPlainName = (name: string): boolean => /^[:A-Z_a-z][:\w.-]*$/.test(name) && !RESERVED.includes(name);
