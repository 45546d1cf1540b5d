/**
 * Bounds on what is read, far above any SAML message and metadata of one IdP, and low enough that no input costs more
 * than about a second: https://cheatsheetseries.owasp.org/cheatsheets/XML_Security_Cheat_Sheet.html asks for such bounds.
 */
export const limits = {
  /** Bytes of a binary input, UTF-16 code units of a text. */
  size: 2 * 1024 * 1024,
  /** Tags, comments, processing instructions, CDATA sections and the texts between them. */
  tokens: 60_000,
  /** Elements inside one another, the root included. */
  depth: 256,
  /** Attributes of one element, namespace declarations included. */
  attributesOfElement: 256,
  attributesInAll: 50_000,
  /** Prefixes bound at one place, whichever element declares them. */
  namespacesInScope: 64,
  declarationsInAll: 10_000,
  /** Of one namespace URI, UTF-16 code units: a canonical form may have to write it at every element. */
  namespaceLength: 256,
  /** Names of elements that differ: SAML, XML Signature and XML Encryption have some 150 in all. */
  names: 1000,
} as const;
