import { describe, expect, it } from 'vitest';
import { readUserRecords } from '../../src/user-records/read-user-records.ts';
import { FORMATS, JANE, NAME } from './formats.ts';

const COUNTED = ['givenName', 'surname', 'displayName'] as const;

describe.each(FORMATS)('a user record of $name', ({ from, write, lacks }) => {
  it('is recognised, with its names', () => {
    const records = readUserRecords(write(JANE));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      from,
      names: expect.arrayContaining([expect.objectContaining({ text: NAME })]),
      ...Object.fromEntries(COUNTED.map((field) => [field, lacks.includes(field) ? null : JANE[field]])),
      isDisabled: lacks.includes('isEnabled') ? null : false,
    });
  });

  it.each(COUNTED.filter((field) => !lacks.includes(field)))('shows that %s is blank', (field) => {
    // In Entra a blank display name shows that the names were not asked for.
    const expected = from === 'entra' && field === 'displayName' ? null : '';
    expect(readUserRecords(write({ ...JANE, [field]: '' }))[0]?.[field]).toBe(expected);
  });

  it.skipIf(lacks.includes('isEnabled'))('shows that the account is disabled', () => {
    expect(readUserRecords(write({ ...JANE, isEnabled: false }))[0]?.isDisabled).toBe(true);
  });
});

describe('a user record', () => {
  it('is read among the lines of a shell', () => {
    const graph = FORMATS[0]?.write(JANE) ?? '';
    const shell = `PS C:\\> az ad user show --id jane\r\n${graph}\r\nPS C:\\> `;
    expect(readUserRecords(shell)).toEqual(readUserRecords(graph));
    expect(readUserRecords(`${graph}\n${graph}`)).toHaveLength(2);
  });

  it('says nothing about members that were not asked for', () => {
    expect(readUserRecords(JSON.stringify({ UserPrincipalName: NAME, DisplayName: null, GivenName: null }))).toEqual([
      {
        from: 'entra',
        names: [{ field: 'userPrincipalName', text: NAME }],
        givenName: null,
        surname: null,
        displayName: null,
        isDisabled: null,
      },
    ]);
  });

  it('has no names that are blank', () => {
    const [record] = readUserRecords(JSON.stringify({ UserPrincipalName: NAME, Mail: ' ' }));
    expect(record?.names).toEqual([{ field: 'userPrincipalName', text: NAME }]);
  });

  it('says nothing if a table cut the value off', () => {
    const table = 'GivenName UserPrincipalName\n--------- -----------------\nJane      jane.doe@exa…\n';
    expect(readUserRecords(table)).toEqual([]);
    expect(readUserRecords(table.replace('…', '...'))).toEqual([]);
  });

  it('of Identity Center distinguishes the user name from the addresses', () => {
    const describeUser = FORMATS.find(({ name }) => name === 'describe-user');
    expect(readUserRecords(describeUser?.write(JANE) ?? '')[0]?.names).toEqual([
      { field: 'userName', text: NAME },
      { field: 'emails', text: 'other@example.com' },
    ]);
  });

  it.each([
    '',
    '{',
    'null',
    '[1, null, "x"]',
    'User: jane\nPassword: x',
    '{"username":"jane"}',
    '{"profile":{"login":"jane"}}',
    '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"]}',
    'Name : value',
    '---- ----',
    'It failed.\n\nTry again : later',
  ])('is distinguished from other text: %s', (text) => {
    expect(readUserRecords(text)).toEqual([]);
  });
});
