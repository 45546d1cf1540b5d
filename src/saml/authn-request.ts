import { attribute, childNamed, type XmlDocument } from '../xml/tree.ts';
import type { AuthnRequest } from './messages.ts';
import { readNameId } from './name-id.ts';
import { SAML_ASSERTION, SAML_PROTOCOL } from './names.ts';

/** Reads a document whose root is an AuthnRequest (saml-core 3.4.1). */
export const readAuthnRequest = (document: XmlDocument): AuthnRequest => {
  const element = document.root;
  const issuer = childNamed(element, SAML_ASSERTION, 'Issuer');
  const policy = childNamed(element, SAML_PROTOCOL, 'NameIDPolicy');
  return {
    kind: 'AuthnRequest',
    document,
    element,
    id: attribute(element, 'ID'),
    version: attribute(element, 'Version'),
    issueInstant: attribute(element, 'IssueInstant'),
    destination: attribute(element, 'Destination'),
    acsUrl: attribute(element, 'AssertionConsumerServiceURL'),
    protocolBinding: attribute(element, 'ProtocolBinding'),
    issuer: issuer && readNameId(issuer),
    nameIdFormat: policy && attribute(policy, 'Format'),
  };
};
