import type { Members } from './user-record.ts';

/**
 * Users as `aws identitystore list-users` and `describe-user` print them with `--output text` or `table`
 * (docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html), with the members of their JSON.
 */
export const identityCenterUsersIn = (text: string): readonly Members[] =>
  text.split(/\r?\n/).some(isRow) ? usersInTable(text) : usersInText(text);

/** A line of cells, not one that separates two lines. */
const isRow = (line: string): boolean =>
  line.trim().startsWith('|') && line.trim().endsWith('|') && !/^[|+-]+$/.test(line.trim());

/** Identity Center's UserId. */
const USER_ID = /^(?:[0-9a-f]{10}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STORE_ID = /^d-[0-9a-z]{10}$/;
const STATUS = ['ENABLED', 'DISABLED'];

/** The lines of one user: one with its own members, then one for each of its lists and objects. */
interface Printed {
  readonly own: readonly string[];
  readonly name: readonly string[] | null;
  readonly addresses: readonly string[];
}

const usersInText = (text: string): readonly Members[] => {
  const users: Printed[] = [];
  for (const cells of text.split(/\r?\n/).map((line) => line.split('\t'))) {
    const last = users.at(-1);
    if (cells.some((cell) => USER_ID.test(cell)) && cells.some((cell) => STORE_ID.test(cell))) {
      users.push({ own: cells[0] === 'USERS' ? cells.slice(1) : cells, name: null, addresses: [] });
    } else if (last && cells[0] === 'NAME') {
      users[users.length - 1] = { ...last, name: cells.slice(1) };
    } else if (last && cells[0] === 'EMAILS') {
      const addresses = cells.filter((cell) => cell.includes('@'));
      users[users.length - 1] = { ...last, addresses: [...last.addresses, ...addresses] };
    }
  }
  return users.map(membersOfText);
};

/** Members come in the order of their names, without their names: DisplayName before IdentityStoreId, UserName after UserId. */
const membersOfText = ({ own, name, addresses }: Printed): Members => {
  const store = own.findIndex((cell) => STORE_ID.test(cell));
  const id = own.findIndex((cell) => USER_ID.test(cell));
  const status = own[id + 2] ?? '';
  // If there is no DisplayName, the cell before IdentityStoreId may also be the creator of the user.
  const displayName = own[store - 1];
  const [familyName, givenName, ...more] = name ?? [];
  return new Map<string, unknown>([
    ['identitystoreid', own[store]],
    ['username', own[id + 1]],
    ...(STATUS.includes(status) ? [['userstatus', status] as const] : []),
    ...(displayName === undefined || displayName.startsWith('arn:') ? [] : [['displayname', displayName] as const]),
    // A name with other parts has more cells, and nothing shows which is which.
    ...(more.length === 0 ? [['name', { FamilyName: familyName, GivenName: givenName }] as const] : []),
    ['emails', addresses.map((Value) => ({ Value }))],
  ]);
};

/**
 * A table drawn with `|`, `+` and `-`, with names beside their values or above them. A title in a single cell begins a
 * part.
 */
const usersInTable = (text: string): readonly Members[] => {
  const users: Record<string, string>[] = [];
  let heads: readonly string[] = [];
  for (const cells of text.split(/\r?\n/).flatMap(rowOf)) {
    const [first = '', second] = cells;
    const isHead = cells.every((cell) => MEMBERS.includes(cell));
    if (cells.length === 1 && !MEMBERS.includes(first)) heads = [];
    else if (isHead) heads = cells;
    else {
      const pairs =
        heads.length === cells.length && heads.length > 0
          ? heads.map((head, index) => [head, cells[index] ?? ''] as const)
          : [[first, second ?? ''] as const];
      const isNewUser = pairs.some(([member]) => member === OWN.find((own) => users.at(-1)?.[own] !== undefined));
      if (users.length === 0 || isNewUser) users.push({});
      const user = users.at(-1);
      for (const [member, value] of pairs) if (user && user[member] === undefined) user[member] = value;
    }
  }
  return users.map(membersOfTable);
};

/** Members of the user itself; a second one of the same name belongs to another user. */
const OWN = ['DisplayName', 'IdentityStoreId', 'UserId', 'UserName'];
const MEMBERS = [
  ...OWN,
  ...[
    'UserStatus',
    'UserType',
    'NickName',
    'Title',
    'Locale',
    'Timezone',
    'PreferredLanguage',
    'ProfileUrl',
    'Website',
  ],
  ...['CreatedAt', 'CreatedBy', 'UpdatedAt', 'UpdatedBy', 'Birthdate'],
  ...['FamilyName', 'GivenName', 'MiddleName', 'Formatted', 'HonorificPrefix', 'HonorificSuffix'],
  ...['Primary', 'Type', 'Value'],
];

const rowOf = (line: string): readonly (readonly string[])[] => {
  if (!isRow(line)) return [];
  // A part within a part is drawn with one more bar on either side.
  const depth = /^\|+/.exec(line.trim())?.[0].length ?? 0;
  const cells = line.trim().split('|');
  return [cells.slice(depth, cells.length - depth).map((cell) => cell.trim())];
};

const membersOfTable = (user: Readonly<Record<string, string>>): Members =>
  new Map<string, unknown>([
    ['identitystoreid', user['IdentityStoreId']],
    ['username', user['UserName']],
    ['userstatus', user['UserStatus']],
    ['displayname', user['DisplayName']],
    ['name', { FamilyName: user['FamilyName'], GivenName: user['GivenName'] }],
    ['emails', user['Value'] === undefined ? [] : [{ Value: user['Value'] }]],
  ]);
