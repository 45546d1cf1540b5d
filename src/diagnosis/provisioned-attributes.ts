const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

const inLowerCase = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));

const FULL_NAMES = [
  ...['givenname', 'surname'].map((claim) => `${CLAIMS}${claim}`),
  'http://schemas.microsoft.com/identity/claims/displayname',
  ...['givenName', 'firstName', 'first_name', 'user.firstName', 'urn:oid:2.5.4.42'],
  ...['sn', 'surname', 'lastName', 'last_name', 'familyName', 'user.lastName', 'urn:oid:2.5.4.4'],
  ...['displayName', 'display_name', 'urn:oid:2.16.840.1.113730.3.1.241'],
];

/** The names under which IdPs send first name, last name and display name, in lower case. */
export const NAME_ATTRIBUTES = inLowerCase(FULL_NAMES);

/** The same with mail and user principal name, which provisioning (SCIM) takes from the same fields of the user. */
export const PROVISIONED_ATTRIBUTES = inLowerCase([
  ...FULL_NAMES,
  ...['name', 'emailaddress', 'upn'].map((claim) => `${CLAIMS}${claim}`),
  ...['mail', 'email', 'user.email', 'urn:oid:0.9.2342.19200300.100.1.3'],
  ...['upn', 'userPrincipalName'],
]);
