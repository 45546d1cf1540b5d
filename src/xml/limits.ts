/**
 * Bounds on the input, far above any SAML message and any IdP's metadata, and low enough that no input costs more than
 * about a second: https://cheatsheetseries.owasp.org/cheatsheets/XML_Security_Cheat_Sheet.html asks for such bounds.
 */
export const limits = {
  /** Bytes of a binary input, UTF-16 code units of a text. */
  size: 2 * 1024 * 1024,
  /** Tags, comments, processing instructions, CDATA sections and the texts between them. */
  tokens: 60_000,
  /** Depth of nested elements, including the root. */
  depth: 256,
  /** Attributes of one element, including namespace declarations. */
  attributesOfElement: 256,
  attributesInAll: 50_000,
  /** Prefixes that are in scope at one place, whichever element declares them. */
  namespacesInScope: 64,
  declarationsInAll: 10_000,
  /** Length of one namespace URI in UTF-16 code units, because a canonical form may have to repeat it at every element. */
  namespaceLength: 256,
  /** Different element names; SAML, XML Signature and XML Encryption have some 150 in all. */
  names: 1000,
} as const;
