import { WORDED_FIELDS } from '../../wording/field-text.ts';

/** Elements of SAML, XML Signature and metadata, and their attributes; a finding's field is a path of them. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'SAMLResponse Response Assertion Signature SignedInfo SignatureMethod Reference DigestValue SignatureValue KeyInfo KeyName KeyValue ' +
    'X509Data X509Certificate X509SubjectName X509IssuerSerial Transforms Transform DigestMethod CanonicalizationMethod ' +
    'Object Manifest EncryptedAssertion EncryptedID EncryptedAttribute EncryptedData BaseID NameID Issuer Status ' +
    'StatusCode StatusMessage StatusDetail Subject SubjectConfirmation SubjectConfirmationData SubjectLocality Conditions ' +
    'Condition AudienceRestriction Audience OneTimeUse ProxyRestriction AuthnStatement AuthnContext AuthnContextClassRef ' +
    'AuthnContextDeclRef AuthenticatingAuthority AuthzDecisionStatement AttributeStatement Attribute AttributeValue Advice ' +
    'Extensions AuthnRequest NameIDPolicy LogoutRequest LogoutResponse ArtifactResolve ArtifactResponse EntityDescriptor ' +
    'EntitiesDescriptor IDPSSODescriptor SPSSODescriptor KeyDescriptor SingleSignOnService AssertionConsumerService ' +
    'NameIDFormat Organization ContactPerson notBefore notAfter ' +
    '@ID @Id @Version @IssueInstant @Destination @InResponseTo @Recipient @NotBefore @NotOnOrAfter @SessionNotOnOrAfter ' +
    '@AuthnInstant @SessionIndex @Format @NameQualifier @SPNameQualifier @Name @NameFormat @FriendlyName @Location @Binding ' +
    '@entityID @validUntil @WantAuthnRequestsSigned @AssertionConsumerServiceURL @ProtocolBinding @URI @Algorithm @Value ' +
    '@Method @Address @Consent @Type'
  ).split(' '),
);

export const isKnownPlace = (name: string): boolean => NAMES.has(name) || WORDED_FIELDS.has(name);
