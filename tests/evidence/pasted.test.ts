import { describe, expect, it } from 'vitest';
import { isPasted, readPasted } from '../../src/evidence/pasted.ts';

const USER_ID = '9067642ac7-0b3f8f6c-5d1c-4c1e-9b0a-3a1d7e5f2b4c';
const user = (UserName: string): object => ({
  UserName,
  UserId: USER_ID,
  Name: { FamilyName: 'Doe', GivenName: 'Jane' },
  DisplayName: 'Jane Doe',
  Emails: [{ Value: 'other@example.com', Type: 'work', Primary: true }],
  IdentityStoreId: 'd-1234567890',
});
const JANE = 'jane.doe@example.com';

const TALL_TABLE = `
---------------------------------------------------
|                    ListUsers                    |
+-------------------------------------------------+
||                     Users                     ||
|+------------------+----------------------------+|
||  DisplayName     |  Jane Doe                  ||
||  IdentityStoreId |  d-1234567890              ||
||  UserId          |  ${USER_ID}  ||
||  UserName        |  ${JANE}      ||
|+------------------+----------------------------+|
|||                   Emails                    |||
||+-----------+---------+-----------------------+||
|||  Primary  |  Type   |         Value         |||
||+-----------+---------+-----------------------+||
|||  True     |  work   |  other@example.com    |||
||+-----------+---------+-----------------------+||
`;
const WIDE_TABLE = `
|                ListUsers                    |
||  DisplayName  | UserId | UserName         ||
|+---------------+--------+------------------+|
||  Jane Doe     | 1      | ${JANE}          ||
||  John Doe     | 2      | john             ||
`;
const TEXT = [
  `USERS\tJane Doe\td-1234567890\t${USER_ID}\t${JANE}`,
  'EMAILS\tTrue\twork\tother@example.com',
  'NAME\tDoe\tJane',
].join('\n');

describe('pasted list-users output', () => {
  it.each([
    ['JSON', JSON.stringify({ Users: [user(JANE), user('john')] }), [JANE, 'john']],
    ['JSON cut down to users', JSON.stringify([user(JANE)]), [JANE]],
    ['JSON cut down to names', JSON.stringify([JANE, 'john']), [JANE, 'john']],
    ['JSON cut down to names and ids', JSON.stringify([[JANE, USER_ID]]), [JANE]],
    ['a table of one user', TALL_TABLE, [JANE]],
    ['a table of columns', WIDE_TABLE, [JANE, 'john']],
    ['text', TEXT, [JANE]],
    ['JSON without any user', '{ "Users": [] }', []],
    ['a table without any user', '-----------\n|ListUsers|\n+---------+\n', []],
  ])('gives the user names, never another address: %s', (_, text, names) => {
    expect(readPasted(text)).toMatchObject({ cloudTrail: [], users: { names, from: 'list', isComplete: true } });
  });

  it.each([
    ['JSON', JSON.stringify(user(JANE))],
    [
      'text',
      `Jane Doe\td-1234567890\t${USER_ID}\t${JANE}\tENABLED\nEMAILS\tTrue\twork\tother@example.com\nNAME\tDoe\tJane`,
    ],
    ['a table', TALL_TABLE.replace('ListUsers', 'DescribeUser')],
  ])('of describe-user is the name of the user who signs in: %s', (_, text) => {
    expect(readPasted(text).users).toMatchObject({ names: [JANE], from: 'entered', isComplete: true });
  });

  it('of get-user-id has no name', () => {
    expect(readPasted(`d-1234567890\t${USER_ID}`).users).toBeNull();
    expect(readPasted(JSON.stringify({ IdentityStoreId: 'd-1234567890', UserId: USER_ID })).users).toBeNull();
  });

  it.each([
    ['JSON', JSON.stringify({ UserId: USER_ID, IdentityStoreId: 'd-1234567890' }, null, 2)],
    ['text', `d-1234567890\t${USER_ID}`],
    ['a table', `|  GetUserId  |\n|  IdentityStoreId |  UserId |\n|  d-1234567890 |  ${USER_ID} |`],
  ])('of get-user-id shows that the user in the command above it exists: %s', (_, answer) => {
    const command = `aws identitystore get-user-id --identity-store-id "d-1234567890" --alternate-identifier '{"UniqueAttribute":{"AttributePath":"userName","AttributeValue":"${JANE}"}}'`;
    const expected = { names: [JANE], from: 'list', isComplete: false, identityStoreId: 'd-1234567890' };
    expect(readPasted(`${command}\n${answer}`).users).toEqual(expected);
    expect(readPasted(`${command.replaceAll('"', '\\"')}\n${answer}`).users?.names).toEqual([JANE]);
    expect(readPasted(`${command.replace('userName', 'emails.value')}\n${answer}`).users).toBeNull();
    expect(
      readPasted(`${command}\nAn error occurred (ResourceNotFoundException) when calling the GetUserId operation`)
        .users,
    ).toBeNull();
  });

  it.each([
    '',
    'An error occurred (AccessDeniedException)',
    '{"Users":',
    '{"Groups":[]}',
    '{"Users":[{"Name":1}]}',
    'a | b',
  ])('is distinguished from other text: %s', (text) => {
    expect(readPasted(text)).toEqual({ cloudTrail: [], users: null, userRecords: [] });
  });
});

const record = (
  errorMessage: string | null,
  eventTime = '2026-01-15T10:00:04Z',
  eventName = 'ExternalIdPDirectoryLogin',
) => ({
  eventVersion: '1.08',
  eventTime,
  eventName,
  awsRegion: 'eu-central-1',
  requestID: `request-at-${eventTime}`,
  ...(errorMessage === null ? {} : { errorMessage }),
});
const ONE_ASSERTION = 'SAML responses must contain exactly one assertion';
const POLICY = 'Response contains invalid name ID policy format';

describe('a pasted CloudTrail record', () => {
  const known = {
    error: 'one-assertion',
    authnRequestId: null,
    requestId: 'request-at-2026-01-15T10:00:04Z',
    time: Date.UTC(2026, 0, 15, 10, 0, 4),
    region: 'eu-central-1',
  };

  it.each([
    ['a record', record(ONE_ASSERTION)],
    ['a log file', { Records: [record(null, '2026-01-15T10:00:01Z', 'UserAuthentication'), record(ONE_ASSERTION)] }],
    ['lookup-events', { Events: [{ EventId: '1', CloudTrailEvent: JSON.stringify(record(ONE_ASSERTION)) }] }],
    ['beside a success', { Records: [record(null, '2026-01-15T11:00:00Z'), record(ONE_ASSERTION)] }],
  ])('gives the error, the IDs, the time and the Region: %s', (_, json) => {
    expect(readPasted(JSON.stringify(json)).cloudTrail).toEqual([known]);
  });

  it('lists each of several failures', () => {
    const earlier = record(POLICY, '2026-01-15T09:00:00Z');
    const { cloudTrail } = readPasted(JSON.stringify({ Records: [earlier, record(ONE_ASSERTION)] }));
    expect(cloudTrail).toMatchObject([{ error: 'name-id-policy', time: Date.UTC(2026, 0, 15, 9) }, known]);
  });

  it('may be only its message', () => {
    expect(readPasted(`"errorMessage": "${POLICY}",`).cloudTrail).toEqual([
      { error: 'name-id-policy', authnRequestId: null, requestId: null, time: null, region: null },
    ]);
  });

  it('counts even if its message is not known, but not if it belongs to another event', () => {
    const unknown = readPasted(JSON.stringify(record('Something new')));
    expect(unknown.cloudTrail).toMatchObject([{ error: null }]);
    expect(isPasted(unknown)).toBe(false);
    expect(readPasted(JSON.stringify(record('Something new', undefined, 'ConsoleLogin'))).cloudTrail).toEqual([]);
  });
});
