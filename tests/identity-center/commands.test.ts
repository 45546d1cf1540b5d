import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadyCommand, listUsersCommand, lookupEventsCommand } from '../../src/identity-center/commands.ts';
import { SHELLS, type Shell } from './shells.ts';

describe.each(SHELLS)('a ready command in $name', ({ words }: Shell) => {
  it('looks the user up by the exact name', () => {
    expect(words(listUsersCommand('eu-central-1', 'd-99a1b2c3d4', 'jane.doe+aws@example.com'))).toEqual([
      'aws',
      'identitystore',
      'list-users',
      '--region',
      'eu-central-1',
      '--identity-store-id',
      'd-99a1b2c3d4',
      '--filters',
      'AttributePath=UserName,AttributeValue=jane.doe+aws@example.com',
      '--output',
      'json',
    ]);
  });

  it('looks up what AWS recorded, a quarter of an hour around the moment', () => {
    expect(words(lookupEventsCommand('us-gov-west-1', Date.parse('2026-01-15T10:00:00.250Z')))).toEqual([
      'aws',
      'cloudtrail',
      'lookup-events',
      '--region',
      'us-gov-west-1',
      '--lookup-attributes',
      'AttributeKey=EventName,AttributeValue=ExternalIdPDirectoryLogin',
      '--start-time',
      '2026-01-15T09:45:00Z',
      '--end-time',
      '2026-01-15T10:15:00Z',
    ]);
    expect(lookupEventsCommand('eu-west-1', null)).not.toContain('time');
  });

  it('is split into exactly these words, whatever the name is', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aZ09.+_-%!^&|<>()$`\'"\\ \t*?~#;={}[],@:/é\u201c') });
    fc.assert(
      fc.property(name, name, (local, domain) => {
        const [aws, , , , region, , directory, , filter, ...more] = words(
          listUsersCommand('us-east-1', 'd-99a1b2c3d4', `${local}@${domain}`),
        );
        expect([aws, region, directory, more]).toEqual(['aws', 'us-east-1', 'd-99a1b2c3d4', ['--output', 'json']]);
        expect(filter).toMatch(/^AttributePath=UserName,AttributeValue=(?:USER_NAME|[\w.+-]+@[A-Za-z0-9.-]+)$/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a ready command', () => {
  const nothing = listUsersCommand(null, null, null);

  it('has placeholders for unknown values', () => {
    expect(nothing).toContain('REGION');
    expect(nothing).toContain('DIRECTORY_ID');
    expect(nothing).toContain('USER_NAME');
  });

  it.each([
    "x'; touch /tmp/x; '@example.com",
    'x$(id)@example.com',
    'x`id`@example.com',
    'x\\@example.com',
    '"x y"@example.com',
    'x@example.com\n',
    'x@example.com --profile y',
    'x,AttributePath=Y@example.com',
    '%PATH%@example.com',
    'x!y!@example.com',
    'x^y@example.com',
    'x&y@example.com',
    '{x}@example.com',
    '=x@example.com',
    '-x@example.com',
    'x@-example.com',
    'jаne@example.com',
    '',
  ])('does not contain the name %j', (name) => {
    expect(listUsersCommand(null, null, name)).toBe(nothing);
  });

  it('never contains an invalid Region or directory', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '"', '$', ' ', ';', '\n', 'd', '-', 'eu-west-1', 'd-99a1b2c3d4', '`'),
    });
    fc.assert(
      fc.property(text, text, (region, directory) => {
        const isRegion = region === 'eu-west-1';
        const isDirectory = /^d-[0-9a-z]{10}$/.test(directory);
        expect(listUsersCommand(isRegion ? null : region, isDirectory ? null : directory, null)).toBe(nothing);
      }),
    );
  });

  it('contains only Regions that AWS has', () => {
    expect(listUsersCommand('acme-corp-1', null, null)).toBe(nothing);
  });

  it('is recognised as one of our own', () => {
    const moment = Date.parse('2026-01-15T10:00:00Z');
    for (const command of [
      nothing,
      listUsersCommand('eu-west-1', 'd-99a1b2c3d4', 'jane.doe+aws@example.com'),
      lookupEventsCommand(null, null),
      lookupEventsCommand('eu-west-1', moment),
    ]) {
      expect(isReadyCommand(command)).toBe(true);
      expect(isReadyCommand(`${command} --profile x`)).toBe(false);
      expect(isReadyCommand(command.replaceAll('"', "'"))).toBe(false);
    }
  });
});
