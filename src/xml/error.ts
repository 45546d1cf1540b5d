/** Why a text is no XML document that this program reads. Never quotes the text: it may hold personal data. */
export type XmlErrorReason =
  | 'too-large'
  | 'not-utf-8'
  | 'other-encoding'
  | 'forbidden-character'
  | 'declaration-malformed'
  | 'doctype'
  | 'processing-instruction'
  | 'not-well-formed'
  | 'reference-unknown'
  | 'attribute-duplicate'
  | 'prefix-undeclared'
  | 'name-malformed'
  | 'namespace-malformed'
  | 'too-deep'
  | 'too-many-attributes'
  | 'too-many-namespaces';

export interface XmlError {
  readonly code: 'xml-unreadable';
  readonly reason: XmlErrorReason;
  /** 1-based, in the decoded text; null where no place can be named. */
  readonly line: number | null;
  readonly column: number | null;
}
