import { attribute, childNamed, childrenNamed, textOf, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { readAssertion } from './assertion.ts';
import type { SamlResponse } from './messages.ts';
import { readNameId } from './name-id.ts';
import { SAML_ASSERTION, SAML_PROTOCOL } from './names.ts';

/** Reads a document whose root is a Response (saml-core 3.3.3). */
export const readResponse = (document: XmlDocument): SamlResponse => {
  const element = document.root;
  const issuer = childNamed(element, SAML_ASSERTION, 'Issuer');
  const status = childNamed(element, SAML_PROTOCOL, 'Status');
  const statusMessage = status && childNamed(status, SAML_PROTOCOL, 'StatusMessage');
  return {
    kind: 'Response',
    document,
    element,
    id: attribute(element, 'ID'),
    version: attribute(element, 'Version'),
    issueInstant: attribute(element, 'IssueInstant'),
    destination: attribute(element, 'Destination'),
    inResponseTo: attribute(element, 'InResponseTo'),
    issuer: issuer && readNameId(issuer),
    statusCodes: status ? readStatusCodes(status) : [],
    statusMessage: statusMessage && textOf(statusMessage),
    assertions: childrenNamed(element, SAML_ASSERTION, 'Assertion').map(readAssertion),
    encryptedAssertions: childrenNamed(element, SAML_ASSERTION, 'EncryptedAssertion').length,
  };
};

/** A StatusCode contains the one that details it (saml-core 3.2.2.2). A StatusCode without a Value is ignored. */
const readStatusCodes = (parent: XmlElement): readonly string[] => {
  const code = childNamed(parent, SAML_PROTOCOL, 'StatusCode');
  if (!code) return [];
  const value = attribute(code, 'Value');
  return [...(value === null ? [] : [value]), ...readStatusCodes(code)];
};
