import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listUsersCommand, lookupEventsCommand } from '../../src/identity-center/commands.ts';

/** The words that a shell makes of a command. */
const words = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

describe('a ready command', () => {
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

  const nothing = listUsersCommand(null, null, null);

  it('has placeholders for what is not known', () => {
    expect(nothing).toContain('REGION');
    expect(nothing).toContain('d-XXXXXXXXXX');
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
    'jаne@example.com',
    '',
  ])('does not take the name %j', (name) => {
    expect(listUsersCommand(null, null, name)).toBe(nothing);
  });

  it('never takes a Region or a directory that is none', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '"', '$', ' ', ';', '\n', 'd', '-', 'eu-west-1', 'd-99a1b2c3d4', '`'),
    });
    fc.assert(
      fc.property(text, text, (region, directory) => {
        const isRegion = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/.test(region);
        const isDirectory = /^d-[0-9a-z]{10}$/.test(directory);
        expect(listUsersCommand(isRegion ? null : region, isDirectory ? null : directory, null)).toBe(nothing);
      }),
    );
  });
});
