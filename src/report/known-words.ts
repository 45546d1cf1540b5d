import { WORDED_FIELDS } from '../wording/field-text.ts';

/**
 * Words that standards and products write in everybody's messages. A text made of nothing else says nothing about anyone,
 * whatever the order of its words; a message can hold any text in their place.
 */

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** saml-core 3.2.2.2, 6.1, 7.1, 8.1 to 8.3; saml-authn-context; saml-bindings; XML Signature, XML Encryption, RFC 9231; Entra's and AD FS's ways to authenticate. */
const IDENTIFIER_WORDS = wordsOf(
  'urn oasis name names tc saml 1 0 1.0 1.1 2 2.0 ac cm status protocol assertion metadata classes consent ' +
    'success requester responder versionmismatch authnfailed invalidattrnameorvalue invalidnameidpolicy noauthncontext ' +
    'noavailableidp nopassive nosupportedidp partiallogout proxycountexceeded requestdenied requestunsupported ' +
    'requestversiondeprecated requestversiontoohigh requestversiontoolow resourcenotrecognized toomanyresponses ' +
    'unknownattrprofile unknownprincipal unsupportedbinding nameid-format attrname-format unspecified emailaddress email ' +
    'x509subjectname windowsdomainqualifiedname kerberos entity persistent transient encrypted uri basic bearer ' +
    'holder-of-key sender-vouches bindings http-post http-redirect http-artifact http-post-simplesign paos soap ' +
    'internetprotocol internetprotocolpassword mobileonefactorunregistered mobiletwofactorunregistered ' +
    'mobileonefactorcontract mobiletwofactorcontract password passwordprotectedtransport previoussession x509 pgp spki ' +
    'xmldsig smartcard smartcardpki softwarepki telephony nomadtelephony personaltelephony authenticatedtelephony ' +
    'securerempassword securerpassword tlsclient timesynctoken ' +
    'http https www.w3.org tr 2000 2001 2006 2007 2009 01 04 05 06 09 10 12 xmlenc xmlenc11 xmldsig-more ' +
    'sha1 sha224 sha256 sha384 sha512 md5 rsa-sha1 rsa-sha224 rsa-sha256 rsa-sha384 rsa-sha512 rsa-md5 dsa-sha1 ' +
    'dsa-sha256 hmac-sha1 hmac-sha256 hmac-sha384 hmac-sha512 hmac-md5 ecdsa-sha1 ecdsa-sha224 ecdsa-sha256 ecdsa-sha384 ' +
    'ecdsa-sha512 rsa-pss sha1-rsa-mgf1 sha224-rsa-mgf1 sha256-rsa-mgf1 sha384-rsa-mgf1 sha512-rsa-mgf1 eddsa-ed25519 ' +
    'eddsa-ed448 enveloped-signature base64 xml-exc-c14n xml-c14n11 rec-xml-c14n-20010315 withcomments ' +
    'schemas.microsoft.com schemas.xmlsoap.org ws 2005 2008 identity claims authenticationmethod multipleauthn windows ' +
    'unauthenticated',
);

/** Attributes that products send to everybody: claims of Microsoft's products, AWS's own, LDAP's. */
const ATTRIBUTE_WORDS = wordsOf(
  'http https schemas.xmlsoap.org schemas.microsoft.com aws.amazon.com ws 2005 05 2008 06 2012 2014 01 02 03 12 identity claims ' +
    'saml attributes authorization accesscontrol principaltag role roles rolesessionname sessionduration sourceidentity ' +
    'transitivetagkeys name names firstname first_name lastname last_name familyname family_name givenname given_name ' +
    'displayname display_name username user_name nickname middlename surname sn cn uid upn userid user_id user mail email ' +
    'emailaddress email_address emails nameidentifier objectidentifier objectid objectguid tenantid identityprovider ' +
    'authnmethodsreferences authenticationmethod authenticationinstant windowsaccountname primarysid primarygroupsid ' +
    'groupsid sid wids scope groups group memberof department division title jobtitle company organization country city ' +
    'locality state stateorprovince streetaddress postalcode phone telephonenumber mobile mobilephone homephone ' +
    'otherphone employeeid employeenumber employeetype costcenter manager locale language preferredlanguage ' +
    'edupersonprincipalname edupersonaffiliation edupersonscopedaffiliation edupersonentitlement persistent_id ' +
    'extensionattribute1 extensionattribute2 extensionattribute3 subject federated_user_id',
);

/** Arcs of LDAP, PKCS #9, COSINE, Netscape and eduPerson: the same attributes by their number. */
const KNOWN_OID =
  /^urn:oid:(?:2\.5\.4|1\.2\.840\.113549\.1\.9|0\.9\.2342\.19200300\.100\.1|2\.16\.840\.1\.113730\.3\.1|1\.3\.6\.1\.4\.1\.5923\.1\.1\.1)\.\d{1,3}$/;

const isMadeOf = (words: ReadonlySet<string>, text: string): boolean =>
  text
    .toLowerCase()
    .split(/:\/\/|[:/#]/)
    .filter((word) => word !== '')
    .every((word) => words.has(word));

/** Whether a text is an identifier that a standard defines, misspelt in letter case or version at most. */
export const isKnownIdentifier = (text: string): boolean => isMadeOf(IDENTIFIER_WORDS, text);

export const isCommonAttribute = (name: string): boolean => KNOWN_OID.test(name) || isMadeOf(ATTRIBUTE_WORDS, name);

/** Elements of SAML, XML Signature and metadata; attributes of them; the places outside a message that findings name. */
const PLACES: ReadonlySet<string> = new Set([
  ...(
    'Response Assertion Signature SignedInfo SignatureMethod Reference DigestValue SignatureValue KeyInfo X509Data ' +
    'X509Certificate Transforms DigestMethod CanonicalizationMethod EncryptedAssertion EncryptedID EncryptedAttribute ' +
    'EncryptedData BaseID NameID Issuer Status StatusCode StatusMessage StatusDetail Subject SubjectConfirmation ' +
    'SubjectConfirmationData Conditions AudienceRestriction Audience OneTimeUse ProxyRestriction AuthnStatement ' +
    'AuthnContext AuthnContextClassRef AuthzDecisionStatement AttributeStatement Attribute AttributeValue Advice ' +
    'Extensions Object AuthnRequest LogoutRequest LogoutResponse EntityDescriptor EntitiesDescriptor IDPSSODescriptor ' +
    'SPSSODescriptor KeyDescriptor SingleSignOnService AssertionConsumerService NameIDFormat NameIDPolicy ' +
    '@ID @Version @IssueInstant @Destination @InResponseTo @Recipient @NotBefore @NotOnOrAfter @SessionNotOnOrAfter ' +
    '@AuthnInstant @SessionIndex @Format @Name @NameFormat @Location @entityID @validUntil @WantAuthnRequestsSigned ' +
    '@AssertionConsumerServiceURL @URI @Algorithm notBefore notAfter'
  ).split(' '),
  ...WORDED_FIELDS.keys(),
]);

export const isKnownPlace = (text: string): boolean => PLACES.has(text);
