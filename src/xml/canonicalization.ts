import type { XmlElement } from './tree.ts';

/** The canonical form, and its parameters. */
export interface Canonicalization {
  readonly method: 'c14n-1.0' | 'c14n-1.1' | 'exc-c14n-1.0';
  readonly comments: boolean;
  /**
   * Exclusive only: the prefixes of `InclusiveNamespaces PrefixList`, which are written as in the inclusive forms. The
   * default namespace is `''`, or `#default` as the list spells it.
   */
  readonly inclusivePrefixes: readonly string[];
  /**
   * An element that is left out with its content: the Signature, which the enveloped-signature transform removes; or
   * null.
   */
  readonly omit: XmlElement | null;
}

const whole = { inclusivePrefixes: [], omit: null } as const;

/** The algorithm identifiers of XML Signature 1.1 section 6.5. */
const canonicalizations: ReadonlyMap<string, Canonicalization> = new Map([
  ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', { method: 'c14n-1.0', comments: false, ...whole }],
  ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments', { method: 'c14n-1.0', comments: true, ...whole }],
  ['http://www.w3.org/2006/12/xml-c14n11', { method: 'c14n-1.1', comments: false, ...whole }],
  ['http://www.w3.org/2006/12/xml-c14n11#WithComments', { method: 'c14n-1.1', comments: true, ...whole }],
  ['http://www.w3.org/2001/10/xml-exc-c14n#', { method: 'exc-c14n-1.0', comments: false, ...whole }],
  ['http://www.w3.org/2001/10/xml-exc-c14n#WithComments', { method: 'exc-c14n-1.0', comments: true, ...whole }],
]);

/** The canonical form that an algorithm URI names, without a PrefixList and with nothing left out; null if it names none. */
export const canonicalizationOf = (uri: string): Canonicalization | null => canonicalizations.get(uri) ?? null;
