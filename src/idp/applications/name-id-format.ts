const SAML_1_1 = 'urn:oasis:names:tc:SAML:1.1:nameid-format:';
const SAML_2_0 = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';

/** The names that consoles use for the formats, in lower case and letters only. */
const FORMATS: Readonly<Record<string, string>> = {
  default: `${SAML_1_1}emailAddress`,
  email: `${SAML_1_1}emailAddress`,
  emailaddress: `${SAML_1_1}emailAddress`,
  id: `${SAML_2_0}persistent`,
  persistent: `${SAML_2_0}persistent`,
  transient: `${SAML_2_0}transient`,
  unspecified: `${SAML_1_1}unspecified`,
  username: `${SAML_1_1}unspecified`,
  windowsdomainqualifiedname: `${SAML_1_1}WindowsDomainQualifiedName`,
  xnamesubjectname: `${SAML_1_1}X509SubjectName`,
};

export const EMAIL_FORMAT = `${SAML_1_1}emailAddress`;
export const UNSPECIFIED_FORMAT = `${SAML_1_1}unspecified`;
export const TRANSIENT_FORMAT = `${SAML_2_0}transient`;

/** The URI of a NameID format, found by a console's name for it; a URI stays as it is. */
export const nameIdFormatOf = (name: string | null): string | null => {
  if (name === null || name.includes(':')) return name;
  return FORMATS[name.toLowerCase().replace(/[^a-z]/g, '')] ?? name;
};
