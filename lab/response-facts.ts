import { DOMParser } from '@xmldom/xmldom';

/** The parts of a Response that the Identity Center rules check; null for what is missing. */
export interface ResponseFacts {
  /** The number of Assertions. */
  readonly assertions: number;
  readonly isAssertionSigned: boolean;
  /** The Response's own. */
  readonly inResponseTo: string | null;
  readonly destination: string | null;
  readonly responseIssuer: string | null;
  readonly assertionIssuer: string | null;
  readonly recipient: string | null;
  readonly nameId: string | null;
  readonly nameIdFormat: string | null;
  readonly signatureAlgorithms: readonly string[];
  /** Characters of the decoded message. */
  readonly length: number;
}

const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** Reads a Response that a service provider has already accepted. */
export function readFacts(xml: string): ResponseFacts {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (namespace: string, name: string): Element[] =>
    Array.from(document.getElementsByTagNameNS(namespace, name));
  const issuerOf = (parent: string): string | null =>
    all(ASSERTION, 'Issuer').find(({ parentNode }) => localName(parentNode) === parent)?.textContent ?? null;
  const nameId = all(ASSERTION, 'NameID')[0];
  return {
    assertions: all(ASSERTION, 'Assertion').length,
    isAssertionSigned: all(SIGNATURE, 'Signature').some(({ parentNode }) => localName(parentNode) === 'Assertion'),
    inResponseTo: attribute(document.documentElement, 'InResponseTo'),
    destination: attribute(document.documentElement, 'Destination'),
    responseIssuer: issuerOf('Response'),
    assertionIssuer: issuerOf('Assertion'),
    recipient: attribute(all(ASSERTION, 'SubjectConfirmationData')[0], 'Recipient'),
    nameId: nameId?.textContent ?? null,
    nameIdFormat: attribute(nameId, 'Format'),
    signatureAlgorithms: all(SIGNATURE, 'SignatureMethod').map((method) => attribute(method, 'Algorithm') ?? ''),
    length: xml.length,
  };
}

const attribute = (element: Element | null | undefined, name: string): string | null =>
  element?.hasAttribute(name) ? element.getAttribute(name) : null;

const localName = (node: Node | null): string | undefined => node?.nodeName.split(':').at(-1);
