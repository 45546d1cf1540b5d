import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { ROOT } from '../../scripts/setup.mjs';
import { JsonReportSchema, type Report } from '../../src/report/format.ts';
import { formBody, handOver, har, post } from '../evidence/recordings.ts';
import { commandIn } from './run-in-process.ts';

const ACS = 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';

const AUTHN_REQUEST =
  '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_request-1" Version="2.0" IssueInstant="2026-01-15T09:59:50.000Z" ' +
  `Destination="https://idp.example/sso" AssertionConsumerServiceURL="${ACS}">` +
  `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${ISSUER}</saml:Issuer></samlp:AuthnRequest>`;

const SP_METADATA =
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${ISSUER}">` +
  '<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
  `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${ACS}" index="0"/>` +
  '</md:SPSSODescriptor></md:EntityDescriptor>';

const folder = temporaryFolder('diagnose');
const inFolder = (name: string, content: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const run = commandIn(folder);

const reportsIn = (stdout: string): readonly Report[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(JsonReportSchema, JSON.parse(line)));

const causeOf = (report: Report | undefined): string | null =>
  report === undefined || 'error' in report ? 'unreadable' : (report.cause?.code ?? null);

const unsigned = inFolder('unsigned.xml', responseXml());
const request = inFolder('request.xml', AUTHN_REQUEST);
inFolder('not-settings.json', '[]');
mkdirSync(path.join(folder, 'a-folder'));

it('npm run diagnose sets the command up, reads standard input and exits with its status', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/diagnose.mjs', '--json', '-', unsigned], {
    cwd: ROOT,
    input: responseXml(),
    encoding: 'utf8',
  });
  expect(reportsIn(stdout).map(({ file }) => file)).toEqual(['-', '2.xml']);
  expect(status).toBe(1);
});

describe('the command', () => {
  it('prints one report on each line with its file, and exits with the worst status', async () => {
    const broken = inFolder('broken.txt', Buffer.from('<samlp:Response').toString('base64'));
    const { status, stdout } = await run(['--format', 'json', unsigned, broken, `${unsigned}.gone`]);
    const reports = reportsIn(stdout);
    expect(reports.map(({ file }) => file)).toEqual(['1.xml', '2.txt', '3']);
    expect(reports.map(causeOf)).toEqual(['assertion-unsigned', 'unreadable', 'unreadable']);
    expect(status).toBe(2);
  });

  it('reads standard input as one of the files', async () => {
    const args = ['--format', 'json', '-', unsigned];
    const { stdout, status } = await run(args, { input: responseXml() });
    expect(reportsIn(stdout).map(({ file }) => file)).toEqual(['-', '2.xml']);
    expect(status).toBe(1);
  });

  it('believes a request that is named', async () => {
    const wrong = inFolder('audience.xml', responseXml({ audience: `${ISSUER}/` }));
    const { stdout } = await run(['--format', 'json', '--authn-request', request, '--posted-to', ACS, wrong]);
    const [report] = reportsIn(stdout);
    expect(causeOf(report)).toBe('audience-mismatch');
    expect(report).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'audience-mismatch',
          difference: 'trailing-slash',
          expectedFrom: 'authn-request',
        }),
      ]),
    });
  });

  it('uses --at as the moment of the POST', async () => {
    const late = reportsIn((await run(['--format', 'json', '--at', '2026-01-15T11:00:00Z', unsigned])).stdout)[0];
    expect(late).toMatchObject({ signIn: { at: '2026-01-15T11:00:00.000Z', atFrom: 'option' } });
    expect(late).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ code: 'expired' })]) });
  });

  it('reads from --observed what a browser saw, including the IDs that were posted before', async () => {
    const observed = inFolder(
      'observed.json',
      JSON.stringify({
        postedTo: ACS,
        status: 400,
        outcome: 'refused',
        clocks: { aws: '2026-01-15T10:00:02Z', device: '2026-01-15T10:00:01Z' },
        earlierResponses: ['_response-1'],
      }),
    );
    const [report] = reportsIn((await run(['--format', 'json', '--observed', observed, unsigned])).stdout);
    expect(report).toMatchObject({ signIn: { postedTo: ACS, status: 400, outcome: 'refused' } });
    expect(report).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'response-replayed' })]),
    });
  });

  it('compares NameID with the user name that was entered', async () => {
    const [report] = reportsIn(
      (await run(['--format', 'json', '--username', 'Jane.Doe@example.com', unsigned])).stdout,
    );
    expect(report).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'username-mismatch', difference: 'letter-case' }),
      ]),
      nameIdRelations: [{ to: 'user-name', attribute: null, relation: 'letter-case' }],
    });
  });

  it('checks metadata alone, without a file', async () => {
    const metadata = inFolder('sp.xml', SP_METADATA);
    const good = await run(['--format', 'json', '--sp-metadata', metadata]);
    expect({ status: good.status, cause: causeOf(reportsIn(good.stdout)[0]) }).toEqual({ status: 0, cause: null });
    const swapped = await run(['--format', 'json', '--idp-metadata', metadata]);
    expect({ status: swapped.status, cause: causeOf(reportsIn(swapped.stdout)[0]) }).toEqual({
      status: 1,
      cause: 'metadata-swapped',
    });
  });

  it('shows an earlier report of its own as it was diagnosed, and never less redacted', async () => {
    const earlier = inFolder('earlier.json', (await run(['--format', 'json', '--level', 'public', unsigned])).stdout);
    const [report] = reportsIn((await run(['--format', 'json', '--level', 'raw', earlier])).stdout);
    expect({ cause: causeOf(report), level: report?.level }).toEqual({ cause: 'assertion-unsigned', level: 'public' });
  });

  it('contains no personal value by default, and warns if a level does', async () => {
    expect((await run([unsigned])).stdout).not.toContain('jane.doe');
    const raw = await run(['--level', 'raw', unsigned]);
    expect(raw.stdout).toContain('jane.doe@example.com');
    expect(raw.stderr).toContain('personal data');
  });

  it.each([
    ['no file at all', []],
    ['an option that does not exist', ['--nonsense', 'x']],
    ['a format that does not exist', ['--format', 'yaml', 'x']],
    ['a time that is none', ['--at', 'yesterday', 'x']],
    ['a page that is not known', ['--page', 'Etwas ist schiefgelaufen', 'x']],
    ['metadata that is not there', ['--sp-metadata', '/nowhere/sp.xml', 'x']],
  ])('exits with 64 and says why on standard error: %s', async (_, args) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('says that the identity provider gave no Response, from the request and what a browser saw', async () => {
    const seen = inFolder('seen.json', JSON.stringify({ signIn: { outcome: 'unknown', status: null } }));
    const { status, stdout } = await run(['--format=json', `--authn-request=${request}`, '--observed', seen]);
    expect({ status, causes: reportsIn(stdout).map(causeOf) }).toEqual({ status: 1, causes: ['idp-gave-no-response'] });
    expect((await run(['--format=json', `--authn-request=${request}`])).status).toBe(0);
  });

  it('treats a known failure page or a 4xx answer as a refusal, unless somebody saw otherwise', async () => {
    const outcomeWith = async (...args: readonly string[]) =>
      reportsIn((await run(['--format', 'json', ...args, unsigned])).stdout).map(
        (report) => 'error' in report || report.signIn,
      );
    const failed = inFolder('failed.json', '{"status":403}');
    const accepted = inFolder('accepted.json', '{"status":302,"outcome":"accepted"}');
    expect(await outcomeWith('--page', 'It’s not you, it’s us')).toMatchObject([
      { outcome: 'refused', page: "It's not you, it's us" },
    ]);
    expect(await outcomeWith('--observed', failed)).toMatchObject([{ outcome: 'refused', status: 403 }]);
    expect(await outcomeWith('--observed', accepted)).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('says what a page can mean if only its heading is known', async () => {
    const { status, stdout } = await run([
      '--format',
      'json',
      '--page',
      "Something doesn't compute. Please try again.",
    ]);
    expect({ status, reports: reportsIn(stdout) }).toMatchObject({
      status: 0,
      reports: [{ cause: null, suspects: [{ code: 'endpoint-family-mismatch' }, {}, {}, {}] }],
    });
  });

  it('takes the words of an identity provider as its own, whatever page they are of', async () => {
    const { status, stdout, stderr } = await run([
      '--json',
      '--page',
      'AADSTS50105: The signed in user is not assigned.',
    ]);
    expect({ status, causes: reportsIn(stdout).map(causeOf), stderr }).toEqual({
      status: 1,
      causes: ['user-not-assigned'],
      stderr: '',
    });
  });

  it('prints a line for each sign-in of a recording, each with its file', async () => {
    const second = post({ at: '2026-01-15T10:10:00Z', body: formBody(responseXml({ responseId: '_response-2' })) });
    const recording = inFolder('recording.har', har(handOver(), post(), second));
    const { stdout } = await run(['--format', 'json', '--', recording]);
    expect(reportsIn(stdout)).toMatchObject([
      { file: '1.har', signIn: { atFrom: 'har', postedTo: ACS }, facts: { response: { id: expect.any(String) } } },
      { file: '1.har', signIn: { at: '2026-01-15T10:10:00.000Z' } },
    ]);
  });

  it('says what metadata and settings are when they are given as a message, and what a wrong option file is', async () => {
    const metadata = inFolder('metadata.xml', SP_METADATA);
    const asFile = await run(['--format', 'json', metadata]);
    expect(reportsIn(asFile.stdout)).toMatchObject([{ error: { reason: 'wrong-root', root: 'EntityDescriptor' } }]);
    expect(asFile.stderr).toContain('--sp-metadata');

    const settings = inFolder('export.json', '{"version":1,"instances":[],"retentionMinutes":30}');
    const instead = await run(['--format', 'json', settings]);
    expect(reportsIn(instead.stdout)).toMatchObject([{ error: { layer: 'file', reason: 'is-settings' } }]);
    expect(instead.stderr).toContain('export.json contains settings; pass it with --settings.');

    const broken = inFolder('broken.xml', '<md:EntityDescriptor>\n</md:Entity>');
    const asOption = await run(['--format', 'json', '--idp-metadata', broken, unsigned]);
    expect(asOption.status).toBe(2);
    expect(reportsIn(asOption.stdout)).toMatchObject([{ file: '1.xml', error: { layer: 'xml', line: 2 } }]);
  });

  it('accepts an instance written by hand, including the last accepted sign-in', async () => {
    const settings = inFolder(
      'settings.json',
      JSON.stringify({ issuerUrl: `${ISSUER}/`, acsUrls: [ACS], lastAccepted: { at: '2026-01-01T00:00:00Z' } }),
    );
    const [report] = reportsIn((await run(['--format', 'json', '--settings', settings, unsigned])).stdout);
    expect(report).toMatchObject({
      instance: { source: 'settings', issuerUrl: `${ISSUER}/` },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'audience-mismatch' })]),
    });
  });

  it('compares pasted AWS output with the sign-in, and says if it is of no use', async () => {
    const users = inFolder('users.json', '{"Users":[{"UserName":"Jane.Doe@example.com"}]}');
    const [report] = reportsIn((await run(['--format', 'json', '--evidence', users, unsigned])).stdout);
    expect(report).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'username-mismatch' })]),
    });
    const noise = inFolder('noise.txt', 'nothing of interest');
    expect((await run(['--evidence', noise, unsigned])).stderr).toContain('--evidence');
    const page = inFolder('page.txt', "Something doesn't compute. We couldn't verify your sign-in credentials.");
    const withPage = await run(['--json', '--evidence', page, unsigned]);
    expect(reportsIn(withPage.stdout)).toMatchObject([
      { signIn: { outcome: 'refused', page: "Something doesn't compute" } },
    ]);
    expect(withPage.stderr).toBe('');
  });

  it('prints its help with every option, within 80 columns in a pipe, in the reader’s language', async () => {
    const { status, stdout } = await run(['-h']);
    expect(status).toBe(0);
    for (const option of ['--posted-to URL', '--fail-on WEIGHT', '-h, --help', 'preflight'])
      expect(stdout).toContain(option);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect((await run(['--help', '--lang', 'de'])).stdout).toContain('Aufruf:');
    expect((await run(['--help'], { variables: { LC_ALL: 'fr_FR.UTF-8' } })).stdout).toContain('Utilisation');
  });

  it('diagnoses a file, and what is piped in, in three lines', async () => {
    const file = await run(['--brief', 'unsigned.xml']);
    expect(file).toMatchObject({ status: 1, stderr: '' });
    expect(file.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(await run(['--brief'], { input: responseXml() })).toEqual(file);
  });

  it('uses colours in a terminal, or if FORCE_COLOR asks for them', async () => {
    expect((await run(['unsigned.xml'])).stdout).not.toContain('\u001b[');
    expect((await run(['unsigned.xml'], { isTerminal: true })).stdout).toContain('\u001b[1;31m');
    expect((await run(['unsigned.xml'], { variables: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[1;31m');
    expect((await run(['unsigned.xml'], { variables: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b[',
    );
  });

  it('fails from the requested weight on', async () => {
    expect((await run(['--brief', '--fail-on', 'decisive', 'unsigned.xml'])).status).toBe(1);
    const good = await run(['--json', 'unsigned.xml']);
    expect(JSON.parse(good.stdout).cause.weight).toBe('decisive');
  });

  it('annotates files in GitHub Actions, and writes JUnit', async () => {
    expect((await run(['--format', 'github', 'unsigned.xml'])).stdout).toMatch(/^::error file=unsigned\.xml,title=/);
    const { stdout } = await run(['--format', 'junit', 'unsigned.xml']);
    expect(stdout).toContain('<testsuites tests="1" failures="1" errors="0">');
    expect(stdout).toMatch(/name="unsigned\.xml"><failure type="assertion-unsigned"/);
  });

  it.each([
    ['an option that does not exist', ['--posted', 'x', 'unsigned.xml'], 'did you mean --posted-to?'],
    ['an option without its value', ['unsigned.xml', '--page'], '--page needs a value'],
    ['an option before another in place of a value', ['--page', '--json', 'unsigned.xml'], '--page needs a value'],
    ['an option twice', ['--page', 'a', '--page', 'b', 'unsigned.xml'], '--page is given twice'],
    ['a value that is no URL', ['--posted-to', 'not-a-url', 'unsigned.xml'], '--posted-to takes a URL'],
    ['a name that is empty', ['--username', '', 'unsigned.xml'], '--username is empty'],
    ['a file that is not there', ['gone.xml'], 'gone.xml: there is no such file'],
    ['a folder', ['a-folder'], 'a-folder is a folder'],
    ['a URL', ['https://idp.example/sso'], 'is an address'],
    ['a Windows path', ['C:\\Users\\jane\\response.txt'], 'is a Windows path'],
    [
      'settings that are none',
      ['--settings', 'not-settings.json', 'unsigned.xml'],
      '--settings: this file contains no settings',
    ],
    [
      'a page that is not known',
      ['--page', 'Hello', 'unsigned.xml'],
      '--page: this is not the text of an AWS sign-in page',
    ],
    ['nothing at all', [], 'nothing to diagnose'],
    ['a file for preflight', ['preflight', 'unsigned.xml'], 'preflight takes no FILE'],
  ])('says what is wrong in one line, and exits with 64: %s', async (_, args, text) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr.trimEnd().split('\n').slice(1)).toEqual(['its-the-saml --help']);
  });
});
