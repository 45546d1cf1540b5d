/** Why a text is not an XML document that this program reads. Never quotes the text, which may contain personal data. */
export const XML_ERROR_REASONS = [
  'too-large',
  'not-utf-8',
  'not-in-encoding',
  'other-encoding',
  'forbidden-character',
  'declaration-malformed',
  'doctype',
  'not-well-formed',
  'reference-unknown',
  'attribute-duplicate',
  'prefix-undeclared',
  'name-malformed',
  'namespace-malformed',
  'too-deep',
  'too-many-attributes',
  'too-many-namespaces',
] as const;
export type XmlErrorReason = (typeof XML_ERROR_REASONS)[number];

export interface XmlError {
  readonly code: 'xml-unreadable';
  readonly reason: XmlErrorReason;
  /** 1-based, in the decoded text; null if no place can be named. */
  readonly line: number | null;
  readonly column: number | null;
  /** With `not-in-encoding`, the name of the encoding in the Encoding Standard; otherwise null. */
  readonly encoding: string | null;
}

/** A fault with its offset, in UTF-16 code units of the decoded text. */
export interface XmlFault {
  readonly reason: XmlErrorReason;
  readonly offset: number;
}

/** The error for a fault in a text, with the fault's offset as line and column, both from 1. */
export const errorAt = (text: string, fault: XmlFault): XmlError => {
  const before = text.slice(0, fault.offset).split('\n');
  return {
    code: 'xml-unreadable',
    reason: fault.reason,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    encoding: null,
  };
};

/** The error for a fault that has no place in the text. */
export const errorOfWhole = (reason: XmlErrorReason, encoding: string | null = null): XmlError => ({
  code: 'xml-unreadable',
  reason,
  line: null,
  column: null,
  encoding,
});
