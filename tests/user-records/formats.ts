/** One user's record in each format, in the forms that the vendors document. */
export interface Person {
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  readonly isEnabled: boolean;
}

export const JANE: Person = { givenName: 'Jane', surname: 'Doe', displayName: 'Jane Doe', isEnabled: true };
export const NAME = 'jane.doe@example.com';
const json = (value: object): string => JSON.stringify(value, null, 2);
const pascal = (flag: boolean): string => (flag ? 'True' : 'False');

const graph = ({ givenName, surname, displayName, isEnabled }: Person): object => ({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
  id: '11111111-2222-3333-4444-555555555555',
  givenName: givenName === '' ? null : givenName,
  surname: surname === '' ? null : surname,
  displayName,
  mail: NAME,
  userPrincipalName: 'jane@example.onmicrosoft.com',
  accountEnabled: isEnabled,
});

const powerShell = (person: Person): object => ({
  AccountEnabled: person.isEnabled,
  DisplayName: person.displayName,
  GivenName: person.givenName === '' ? null : person.givenName,
  Mail: NAME,
  Surname: person.surname === '' ? null : person.surname,
  UserPrincipalName: 'jane@example.onmicrosoft.com',
});

/** `Name : value`, the names padded to the longest of them. */
const list = (members: Readonly<Record<string, string>>): string => {
  const width = Math.max(...Object.keys(members).map((name) => name.length));
  const lines = Object.entries(members).map(([name, value]) => `${name.padEnd(width)} : ${value}`);
  return `\r\n\r\n${lines.join('\r\n')}\r\n\r\n\r\n`;
};

/** Columns below their headings, each as wide as its longest cell. */
const table = (members: Readonly<Record<string, string>>): string => {
  const columns = Object.entries(members).map(([head, cell]) => ({
    head,
    cell,
    width: Math.max(head.length, cell.length),
  }));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padEnd(columns[index]?.width ?? 0)).join(' ');
  return [
    '',
    line(columns.map(({ head }) => head)),
    line(columns.map(({ head }) => '-'.repeat(head.length))),
    line(columns.map(({ cell }) => cell)),
    '',
  ].join('\n');
};

const scim = ({ givenName, surname, displayName, isEnabled }: Person): object => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: '90677c608a-7afcdc23-0bd4-4fb7-b2ff-10ccffdff447',
  userName: NAME,
  name: { givenName, familyName: surname },
  displayName,
  emails: [{ value: 'other@example.com', type: 'work', primary: true }],
  active: isEnabled,
});

const identityCenter = ({ givenName, surname, displayName, isEnabled }: Person): object => ({
  UserName: NAME,
  UserId: '90677c608a-7afcdc23-0bd4-4fb7-b2ff-10ccffdff447',
  Name: { FamilyName: surname, GivenName: givenName },
  DisplayName: displayName,
  Emails: [{ Value: 'other@example.com', Type: 'work', Primary: true }],
  IdentityStoreId: 'd-1234567890',
  UserStatus: isEnabled ? 'ENABLED' : 'DISABLED',
});

/** The AWS CLI draws a table of names and values if it is too wide for the terminal. */
const tallTable = ({ givenName, surname, displayName, isEnabled }: Person): string => {
  const rows = (depth: string, members: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(members).map(([name, value]) => `${depth}  ${name.padEnd(16)}|  ${value.padEnd(24)}${depth}`);
  return [
    '---------------------------------------------------',
    '|                    ListUsers                    |',
    '+-------------------------------------------------+',
    '||                     Users                     ||',
    '|+-----------------+-----------------------------+|',
    ...rows('||', {
      DisplayName: displayName,
      IdentityStoreId: 'd-1234567890',
      UserId: '11111111-2222-3333-4444-555555555555',
      UserName: NAME,
      UserStatus: isEnabled ? 'ENABLED' : 'DISABLED',
    }),
    '|+-----------------+-----------------------------+|',
    '|||                   Emails                    |||',
    '||+-----------+---------+-----------------------+||',
    '|||  Primary  |  Type   |         Value         |||',
    '||+-----------+---------+-----------------------+||',
    '|||  True     |  work   |  other@example.com    |||',
    '||+-----------+---------+-----------------------+||',
    '|||                    Name                     |||',
    '||+-------------------+-------------------------+||',
    ...rows('|||', { FamilyName: surname, GivenName: givenName }),
  ].join('\n');
};

const wideTable = ({ givenName, surname, displayName, isEnabled }: Person): string =>
  [
    '|                                     DescribeUser                                     |',
    '|  DisplayName | IdentityStoreId | UserId | UserName | UserStatus  |',
    `|  ${displayName} |  d-1234567890 | 11111111-2222-3333-4444-555555555555 | ${NAME} | ${isEnabled ? 'ENABLED' : 'DISABLED'} |`,
    '||                                        Name                                        ||',
    '||  FamilyName  |  GivenName  ||',
    `||  ${surname} |  ${givenName}  ||`,
  ].join('\n');

const tabs = ({ givenName, surname, displayName, isEnabled }: Person): string =>
  [
    `USERS\t${displayName}\td-1234567890\t11111111-2222-3333-4444-555555555555\t${NAME}\t${isEnabled ? 'ENABLED' : 'DISABLED'}`,
    'EMAILS\tTrue\twork\tother@example.com',
    `NAME\t${surname}\t${givenName}`,
  ].join('\n');

export interface Format {
  readonly name: string;
  readonly from: string;
  readonly write: (person: Person) => string;
  /** The fields that the format cannot show. */
  readonly lacks: readonly (keyof Person)[];
}

export const FORMATS: readonly Format[] = [
  { name: 'Graph, az ad user show', from: 'entra', lacks: [], write: (person) => json(graph(person)) },
  { name: 'a list of Graph', from: 'entra', lacks: [], write: (person) => json({ value: [graph(person)] }) },
  { name: 'Get-MgUser as JSON', from: 'entra', lacks: [], write: (person) => json(powerShell(person)) },
  {
    name: 'Get-AzureADUser as a list',
    from: 'entra',
    lacks: [],
    write: (person) =>
      list({
        DisplayName: person.displayName,
        GivenName: person.givenName,
        Surname: person.surname,
        Mail: NAME,
        UserPrincipalName: 'jane@example.onmicrosoft.com',
        AccountEnabled: pascal(person.isEnabled),
      }),
  },
  {
    name: 'Get-AzureADUser as a table, heads as they were typed',
    from: 'entra',
    lacks: ['displayName', 'isEnabled'],
    write: ({ givenName, surname }) =>
      table({ givenname: givenName, surname, mail: NAME, userprincipalname: 'jane@example.onmicrosoft.com' }),
  },
  {
    name: 'Get-ADUser as a list',
    from: 'active-directory',
    lacks: ['displayName'],
    write: (person) =>
      list({
        DistinguishedName: 'CN=Jane Doe,OU=Staff,DC=example,DC=com',
        Enabled: pascal(person.isEnabled),
        GivenName: person.givenName,
        Name: 'Jane Doe',
        SamAccountName: 'jane',
        Surname: person.surname,
        UserPrincipalName: NAME,
      }),
  },
  {
    name: 'Get-ADUser as JSON',
    from: 'active-directory',
    lacks: ['displayName'],
    write: ({ givenName, surname, isEnabled }) =>
      json({
        GivenName: givenName,
        Surname: surname,
        Enabled: isEnabled,
        SamAccountName: 'jane',
        UserPrincipalName: NAME,
      }),
  },
  {
    name: 'Okta',
    from: 'okta',
    lacks: [],
    write: ({ givenName, surname, displayName, isEnabled }) =>
      json({
        id: '00u1234567890abcdefg',
        status: isEnabled ? 'ACTIVE' : 'SUSPENDED',
        profile: { firstName: givenName, lastName: surname, displayName, login: NAME, email: 'other@example.com' },
      }),
  },
  {
    name: 'Keycloak',
    from: 'keycloak',
    lacks: ['displayName'],
    write: ({ givenName, surname, isEnabled }) =>
      json([
        {
          id: '11111111-2222-3333-4444-555555555555',
          username: NAME,
          firstName: givenName,
          lastName: surname,
          email: 'other@example.com',
          emailVerified: true,
          enabled: isEnabled,
        },
      ]),
  },
  {
    name: 'Google Directory',
    from: 'google',
    lacks: [],
    write: ({ givenName, surname, displayName, isEnabled }) =>
      json({
        kind: 'admin#directory#user',
        primaryEmail: NAME,
        name: { givenName, familyName: surname, fullName: displayName },
        suspended: !isEnabled,
        archived: false,
      }),
  },
  {
    name: 'gam info user',
    from: 'google',
    lacks: [],
    write: ({ givenName, surname, displayName, isEnabled }) =>
      `User: ${NAME} (1/1)\n  Settings:\n    First Name: ${givenName}\n    Last Name: ${surname}\n    Full Name: ${displayName}\n    Languages: en\n    Is a Super Admin: False\n    Account Suspended: ${pascal(!isEnabled)}\n`,
  },
  {
    name: 'authentik',
    from: 'authentik',
    lacks: ['givenName', 'surname'],
    write: ({ displayName, isEnabled }) =>
      json({ results: [{ pk: 7, uid: 'a1', username: 'jane', email: NAME, name: displayName, is_active: isEnabled }] }),
  },
  { name: 'SCIM', from: 'scim', lacks: [], write: (person) => json(scim(person)) },
  { name: 'a list of SCIM', from: 'scim', lacks: [], write: (person) => json({ Resources: [scim(person)] }) },
  { name: 'describe-user', from: 'identity-center', lacks: [], write: (person) => json(identityCenter(person)) },
  { name: 'list-users as text', from: 'identity-center', lacks: [], write: tabs },
  {
    name: 'describe-user as text',
    from: 'identity-center',
    lacks: [],
    write: (person) => tabs(person).replace('USERS\t', ''),
  },
  { name: 'list-users as a tall table', from: 'identity-center', lacks: [], write: tallTable },
  { name: 'describe-user as a wide table', from: 'identity-center', lacks: [], write: wideTable },
  {
    name: 'describe-user under its command',
    from: 'identity-center',
    lacks: [],
    write: (person) =>
      `$ aws identitystore describe-user --identity-store-id d-1234567890 --user-id x\n${json(identityCenter(person))}`,
  },
  {
    name: 'list-users',
    from: 'identity-center',
    lacks: [],
    write: (person) => json({ Users: [identityCenter(person)] }),
  },
];
