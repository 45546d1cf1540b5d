/**
 * The whole names of attributes that products send for every customer: claims of Microsoft's products, LDAP's and
 * eduPerson's attributes by name and by OID, and AWS's own. Any other attribute's name may be any text.
 */

const words = (text: string): readonly string[] => text.split(' ');
const under = (prefix: string, names: string): readonly string[] => words(names).map((name) => `${prefix}${name}`);

/** The attribute's name in any letter case, with or without `_`, `-` and spaces, because products differ in that. */
const SIMPLE: ReadonlySet<string> = new Set(
  words(
    'name names firstname lastname familyname family givenname fullname displayname username nickname middlename ' +
      'surname sn cn uid upn userid user userprincipalname samaccountname mail email emailaddress emails workemail ' +
      'primaryemail login nameid nameidentifier objectid objectguid objectidentifier externalid immutableid tenantid ' +
      'subject role roles groups group memberof department division title jobtitle company companyname organization ' +
      'country city locality state stateorprovince streetaddress postalcode zipcode phone phonenumber telephonenumber ' +
      'mobile mobilephone homephone otherphone employeeid employeenumber employeetype costcenter manager locale language ' +
      'preferredlanguage timezone edupersonprincipalname edupersonaffiliation edupersonscopedaffiliation ' +
      'edupersonentitlement edupersontargetedid persistentid federateduserid rolesessionname sessionduration',
  ).concat(Array.from({ length: 15 }, (_, index) => `extensionattribute${index + 1}`)),
);

const MICROSOFT_2005 = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
const MICROSOFT_2008 = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/';
const MICROSOFT_IDENTITY = 'http://schemas.microsoft.com/identity/claims/';
const AWS = 'https://aws.amazon.com/SAML/Attributes/';

const IDENTIFIERS: ReadonlySet<string> = new Set(
  [
    ...under(
      MICROSOFT_2005,
      'name givenname surname emailaddress nameidentifier upn privatepersonalidentifier country dateofbirth gender ' +
        'homephone locality mobilephone otherphone postalcode stateorprovince streetaddress webpage commonname group role',
    ),
    ...under(
      MICROSOFT_2008,
      'role groups windowsaccountname primarysid primarygroupsid groupsid authenticationmethod authenticationinstant ' +
        'denyonlysid expiration version userdata wids',
    ),
    ...under(MICROSOFT_IDENTITY, 'tenantid objectidentifier displayname identityprovider scope'),
    'http://schemas.microsoft.com/claims/authnmethodsreferences',
    'http://schemas.microsoft.com/2014/03/ssoclaims/psso',
    ...under(AWS, 'Role RoleSessionName SessionDuration SourceIdentity TransitiveTagKeys AccessControl PrincipalTag'),
  ].map((name) => name.toLowerCase()),
);

/** Arcs of LDAP, PKCS #9, COSINE, Netscape and eduPerson with the numbers that are assigned in each. */
const OIDS: ReadonlySet<string> = new Set(
  [
    ...under('2.5.4.', '3 4 5 6 7 8 9 10 11 12 13 15 16 17 18 19 20 23 26 27 31 34 41 42 43 44 45 46 49 50 51 54 65'),
    '1.2.840.113549.1.9.1',
    ...under('0.9.2342.19200300.100.1.', '1 2 3 6 10 20 25 37 38 39 40 41 42 43 55 60'),
    ...under('2.16.840.1.113730.3.1.', '1 2 3 4 34 35 39 40 216 241'),
    ...under('1.3.6.1.4.1.5923.1.1.1.', '1 2 3 4 5 6 7 8 9 10 11 12 13'),
  ].map((oid) => `urn:oid:${oid}`),
);

/** AWS's own prefix of a tag; the key after it is the organisation's choice. */
export const AWS_TAG_PREFIXES = [`${AWS}AccessControl:`, `${AWS}PrincipalTag:`] as const;

/** Whether everybody's messages have attributes of this name. */
export const isKnownAttributeName = (name: string): boolean =>
  name.length < 120 &&
  (IDENTIFIERS.has(name.toLowerCase()) ||
    OIDS.has(name.toLowerCase()) ||
    SIMPLE.has(name.toLowerCase().replaceAll(/[-_ ]/g, '')) ||
    AWS_TAG_PREFIXES.some((prefix) => name.startsWith(prefix) && SIMPLE.has(name.slice(prefix.length).toLowerCase())));

/** Whether the values of an attribute of this name say something about the organisation or a rule, not about the user. */
const OF_THE_ORGANISATION: ReadonlySet<string> = new Set(
  [
    ...words('role roles groups group memberof company companyname organization country locale language tenantid'),
    ...words('preferredlanguage sessionduration timezone employeetype'),
    ...under(
      MICROSOFT_2008,
      'role groups groupsid primarygroupsid authenticationmethod authenticationinstant expiration version wids',
    ),
    ...under(MICROSOFT_IDENTITY, 'tenantid identityprovider scope'),
    'http://schemas.microsoft.com/claims/authnmethodsreferences',
    ...under(AWS, 'Role SessionDuration TransitiveTagKeys'),
  ].map((name) => name.toLowerCase()),
);

export const isOfTheOrganisation = (name: string): boolean => OF_THE_ORGANISATION.has(name.toLowerCase());
