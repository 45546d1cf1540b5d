import type { Dress } from './dresses.ts';
import type { IdpMetadata, Message, Request } from './sign-in.ts';

/** Our own templates of messages, in an IdP's dress; unsigned. */

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const optional = (name: string, value: string | null): string => (value === null ? '' : ` ${name}="${escaped(value)}"`);
const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** Names with the prefixes of a dress, and the declarations that go with them. */
const namesOf = ({ protocolPrefix, assertionPrefix }: Dress) => ({
  p: (name: string): string => (protocolPrefix ? `${protocolPrefix}:${name}` : name),
  a: (name: string): string => (assertionPrefix ? `${assertionPrefix}:${name}` : name),
  protocol: `xmlns${protocolPrefix && `:${protocolPrefix}`}="${PROTOCOL}"`,
  assertion: `xmlns${assertionPrefix && `:${assertionPrefix}`}="${ASSERTION}"`,
});

const attributesXml = ({ attributes }: Message, a: (name: string) => string): string => {
  const written = attributes.map(
    ({ name, nameFormat, values }) =>
      `<${a('Attribute')} Name="${escaped(name)}"${optional('NameFormat', nameFormat)}>` +
      `${values.map((value) => `<${a('AttributeValue')}>${value}</${a('AttributeValue')}>`).join('')}</${a('Attribute')}>`,
  );
  return written.length === 0 ? '' : `<${a('AttributeStatement')}>${written.join('')}</${a('AttributeStatement')}>`;
};

const audiencesXml = ({ audiences }: Message, a: (name: string) => string): string =>
  audiences.length === 0
    ? ''
    : `<${a('AudienceRestriction')}>${audiences
        .map((audience) => `<${a('Audience')}>${escaped(audience)}</${a('Audience')}>`)
        .join('')}</${a('AudienceRestriction')}>`;

const assertionXml = (dress: Dress, message: Message): string => {
  const { a, assertion } = namesOf(dress);
  return (
    `<${a('Assertion')} ${assertion} ID="_a1b2c3d4e5f6" Version="2.0" IssueInstant="${iso(message.issueInstant)}">` +
    `<${a('Issuer')}${optional('Format', dress.issuerFormat)}>${escaped(message.issuer)}</${a('Issuer')}>` +
    `<${a('Subject')}><${a('NameID')}${optional('Format', message.nameIdFormat)}>${message.nameId}</${a('NameID')}>` +
    `<${a('SubjectConfirmation')} Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><${a('SubjectConfirmationData')}` +
    optional('InResponseTo', message.inResponseTo) +
    optional('NotOnOrAfter', iso(message.confirmedUntil)) +
    `${optional('Recipient', message.recipient)}/></${a('SubjectConfirmation')}></${a('Subject')}>` +
    `<${a('Conditions')}${optional('NotBefore', iso(message.notBefore))}${optional('NotOnOrAfter', iso(message.notOnOrAfter))}>` +
    `${audiencesXml(message, a)}</${a('Conditions')}>` +
    `<${a('AuthnStatement')} AuthnInstant="${iso(message.issueInstant)}" SessionIndex="_s1"` +
    `${optional('SessionNotOnOrAfter', iso(message.sessionEnd))}><${a('AuthnContext')}><${a('AuthnContextClassRef')}>` +
    'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport' +
    `</${a('AuthnContextClassRef')}></${a('AuthnContext')}></${a('AuthnStatement')}>` +
    `${attributesXml(message, a)}</${a('Assertion')}>`
  );
};

export const responseXml = (dress: Dress, message: Message): string => {
  const { p, a, protocol, assertion } = namesOf(dress);
  const codes = message.status.reduceRight(
    (inner, code) => `<${p('StatusCode')} Value="${code}">${inner}</${p('StatusCode')}>`,
    '',
  );
  const said = message.statusMessage;
  return (
    `<${p('Response')} ${protocol} ID="${message.responseId}" Version="2.0" IssueInstant="${iso(message.issueInstant)}"` +
    `${optional('Destination', message.destination)}${optional('InResponseTo', message.inResponseTo)}>` +
    (message.responseIssuer === null
      ? ''
      : `<${a('Issuer')} ${assertion}${optional('Format', dress.issuerFormat)}>${escaped(message.responseIssuer)}</${a('Issuer')}>`) +
    `<${p('Status')}>${codes}${said === null ? '' : `<${p('StatusMessage')}>${escaped(said)}</${p('StatusMessage')}>`}</${p('Status')}>` +
    `${message.status[0] === SUCCESS ? assertionXml(dress, message) : ''}</${p('Response')}>`
  );
};

/** As a published request of Identity Center stands. */
export const requestXml = ({ id, issuer, acsUrl, destination, issueInstant }: Request): string =>
  `<saml2p:AuthnRequest xmlns:saml2p="${PROTOCOL}" AssertionConsumerServiceURL="${acsUrl}" Destination="${escaped(destination)}" ` +
  `ID="${id}" IssueInstant="${iso(issueInstant)}" ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Version="2.0">` +
  `<saml2:Issuer xmlns:saml2="${ASSERTION}">${issuer}</saml2:Issuer>` +
  '<saml2p:NameIDPolicy Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"/></saml2p:AuthnRequest>';

export const spMetadataXml = (entityId: string, acsUrls: readonly string[]): string =>
  `<md:EntityDescriptor xmlns:md="${METADATA}" entityID="${entityId}">` +
  `<md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="${PROTOCOL}">` +
  '<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>' +
  acsUrls
    .map(
      (url, index) =>
        `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${url}" index="${index}"/>`,
    )
    .join('') +
  '</md:SPSSODescriptor></md:EntityDescriptor>';

export const idpMetadataXml = (metadata: IdpMetadata): string =>
  `<md:EntityDescriptor xmlns:md="${METADATA}" entityID="${escaped(metadata.entityId)}"${optional('validUntil', metadata.validUntil)}>` +
  `<md:IDPSSODescriptor WantAuthnRequestsSigned="${metadata.wantsSignedRequests}" protocolSupportEnumeration="${PROTOCOL}">` +
  metadata.certificates
    .map(
      ({ certificateBase64 }) =>
        '<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>' +
        `<ds:X509Certificate>${certificateBase64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    )
    .join('') +
  metadata.nameIdFormats.map((format) => `<md:NameIDFormat>${format}</md:NameIDFormat>`).join('') +
  metadata.singleSignOn
    .map(
      (location) =>
        `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${escaped(location)}"/>`,
    )
    .join('') +
  `</md:IDPSSODescriptor>${metadata.padding > 0 ? `<!--${'x'.repeat(metadata.padding)}-->` : ''}</md:EntityDescriptor>`;
