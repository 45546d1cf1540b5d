import { attribute, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/tree.ts';
import { readUnknownConditions } from './conditions.ts';
import type { Assertion, Attribute, AttributeValue, AuthnStatement, SubjectConfirmation } from './messages.ts';
import { readNameId } from './name-id.ts';
import { SAML_ASSERTION } from './names.ts';

/** Reads an Assertion (saml-core 2.3.3). Where the schema allows one element and there are more, the first is read. */
export const readAssertion = (element: XmlElement): Assertion => {
  const issuer = childNamed(element, SAML_ASSERTION, 'Issuer');
  const subject = childNamed(element, SAML_ASSERTION, 'Subject');
  const nameId = subject && childNamed(subject, SAML_ASSERTION, 'NameID');
  const conditions = childNamed(element, SAML_ASSERTION, 'Conditions');
  const attributeStatements = childrenNamed(element, SAML_ASSERTION, 'AttributeStatement');
  return {
    element,
    id: attribute(element, 'ID'),
    version: attribute(element, 'Version'),
    issueInstant: attribute(element, 'IssueInstant'),
    issuer: issuer && readNameId(issuer),
    nameId: nameId && readNameId(nameId),
    otherIdentifier: subject && otherIdentifierOf(subject),
    subjectConfirmations: subject
      ? childrenNamed(subject, SAML_ASSERTION, 'SubjectConfirmation').map(readSubjectConfirmation)
      : [],
    notBefore: conditions && attribute(conditions, 'NotBefore'),
    notOnOrAfter: conditions && attribute(conditions, 'NotOnOrAfter'),
    audienceRestrictions: conditions
      ? childrenNamed(conditions, SAML_ASSERTION, 'AudienceRestriction').map(readAudiences)
      : [],
    unknownConditions: conditions ? readUnknownConditions(conditions) : [],
    authnStatements: childrenNamed(element, SAML_ASSERTION, 'AuthnStatement').map(readAuthnStatement),
    attributes: attributeStatements.flatMap((statement) =>
      childrenNamed(statement, SAML_ASSERTION, 'Attribute').map(readAttribute),
    ),
    encryptedAttributes: attributeStatements.flatMap((statement) =>
      childrenNamed(statement, SAML_ASSERTION, 'EncryptedAttribute'),
    ).length,
  };
};

const otherIdentifierOf = (subject: XmlElement): 'BaseID' | 'EncryptedID' | null => {
  if (childNamed(subject, SAML_ASSERTION, 'BaseID')) return 'BaseID';
  return childNamed(subject, SAML_ASSERTION, 'EncryptedID') && 'EncryptedID';
};

const readSubjectConfirmation = (element: XmlElement): SubjectConfirmation => {
  const data = childNamed(element, SAML_ASSERTION, 'SubjectConfirmationData');
  return {
    method: attribute(element, 'Method'),
    hasData: data !== null,
    recipient: data && attribute(data, 'Recipient'),
    notBefore: data && attribute(data, 'NotBefore'),
    notOnOrAfter: data && attribute(data, 'NotOnOrAfter'),
    inResponseTo: data && attribute(data, 'InResponseTo'),
  };
};

const readAudiences = (restriction: XmlElement): readonly string[] =>
  childrenNamed(restriction, SAML_ASSERTION, 'Audience').map(textOf);

const readAuthnStatement = (element: XmlElement): AuthnStatement => {
  const context = childNamed(element, SAML_ASSERTION, 'AuthnContext');
  const classRef = context && childNamed(context, SAML_ASSERTION, 'AuthnContextClassRef');
  return {
    authnInstant: attribute(element, 'AuthnInstant'),
    sessionNotOnOrAfter: attribute(element, 'SessionNotOnOrAfter'),
    sessionIndex: attribute(element, 'SessionIndex'),
    classRef: classRef && textOf(classRef),
  };
};

const readAttribute = (element: XmlElement): Attribute => ({
  name: attribute(element, 'Name'),
  nameFormat: attribute(element, 'NameFormat'),
  values: childrenNamed(element, SAML_ASSERTION, 'AttributeValue').map(readAttributeValue),
});

const readAttributeValue = (element: XmlElement): AttributeValue => ({
  text: textOf(element),
  structured: element.children.some((child) => child.kind === 'element'),
});
