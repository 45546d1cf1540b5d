/**
 * The identifiers that SAML 2.0 itself defines. A message can contain any text in their place, and only those listed
 * here certainly say nothing about anybody. Letter case is ignored, so that a near miss is still recognised.
 */

const under = (prefix: string, names: string): readonly string[] => names.split(' ').map((name) => `${prefix}${name}`);

/** saml-core 8.3; people sometimes put the wrong version before the name. */
const NAME_ID_FORMATS = ['1.0', '1.1', '2.0'].flatMap((version) =>
  under(
    `urn:oasis:names:tc:SAML:${version}:nameid-format:`,
    'unspecified emailAddress email X509SubjectName WindowsDomainQualifiedName kerberos entity persistent transient encrypted',
  ),
);

/** saml-core 8.2. */
const ATTRIBUTE_NAME_FORMATS = ['1.1', '2.0'].flatMap((version) =>
  under(`urn:oasis:names:tc:SAML:${version}:attrname-format:`, 'unspecified uri basic'),
);

/** saml-core 3.2.2.2. */
const STATUS_CODES = under(
  'urn:oasis:names:tc:SAML:2.0:status:',
  'Success Requester Responder VersionMismatch AuthnFailed InvalidAttrNameOrValue InvalidNameIDPolicy NoAuthnContext ' +
    'NoAvailableIDP NoPassive NoSupportedIDP PartialLogout ProxyCountExceeded RequestDenied RequestUnsupported ' +
    'RequestVersionDeprecated RequestVersionTooHigh RequestVersionTooLow ResourceNotRecognized TooManyResponses ' +
    'UnknownAttrProfile UnknownPrincipal UnsupportedBinding',
);

/** saml-profiles 3. */
const CONFIRMATION_METHODS = ['1.0', '2.0'].flatMap((version) =>
  under(`urn:oasis:names:tc:SAML:${version}:cm:`, 'bearer holder-of-key sender-vouches artifact'),
);

/** saml-authn-context 3.4; those that Entra and AD FS add. */
const AUTHN_CONTEXT_CLASSES = [
  ...under(
    'urn:oasis:names:tc:SAML:2.0:ac:classes:',
    'unspecified InternetProtocol InternetProtocolPassword Kerberos MobileOneFactorUnregistered ' +
      'MobileTwoFactorUnregistered MobileOneFactorContract MobileTwoFactorContract Password PasswordProtectedTransport ' +
      'PreviousSession X509 PGP SPKI XMLDSig Smartcard SmartcardPKI SoftwarePKI Telephony NomadTelephony ' +
      'PersonalTelephony AuthenticatedTelephony SecureRemotePassword TLSClient TimeSyncToken',
  ),
  ...under('urn:oasis:names:tc:SAML:1.0:am:', 'unspecified password X509-PKI'),
  'urn:federation:authentication:windows',
  'http://schemas.microsoft.com/claims/multipleauthn',
  ...under('http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/', 'windows password'),
  'https://refeds.org/profile/mfa',
  'https://refeds.org/profile/sfa',
];

/** saml-bindings 3. */
const BINDINGS = under('urn:oasis:names:tc:SAML:2.0:bindings:', 'HTTP-POST HTTP-Redirect HTTP-Artifact PAOS SOAP URI');

const KNOWN: ReadonlySet<string> = new Set(
  [
    ...NAME_ID_FORMATS,
    ...ATTRIBUTE_NAME_FORMATS,
    ...STATUS_CODES,
    ...CONFIRMATION_METHODS,
    ...AUTHN_CONTEXT_CLASSES,
    ...BINDINGS,
  ].map((identifier) => identifier.toLowerCase()),
);

/** Whether SAML, or a product in every customer's messages, defines this identifier, apart from letter case. */
export const isSamlIdentifier = (text: string): boolean => KNOWN.has(text.toLowerCase());
