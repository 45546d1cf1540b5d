import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { cliBundle } from '../../scripts/cli-bundle.mjs';
import { JsonReportSchema, type Report } from '../../src/report/format.ts';
import { formBody, handOver, har, post } from '../evidence/recordings.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
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

/** What scripts/diagnose.mjs bundles and runs, bundled once for all. */
const COMMAND = path.join(folder, 'diagnose.mjs');
beforeAll(async () => {
  await build({ ...cliBundle, entryPoints: ['cli/main.ts'], outfile: COMMAND });
});

const run = (args: readonly string[], input = '', script = COMMAND) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const reportsIn = (stdout: string): readonly Report[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(JsonReportSchema, JSON.parse(line)));

const causeOf = (report: Report | undefined): string | null =>
  report === undefined || 'error' in report ? 'unreadable' : (report.cause?.code ?? null);

let unsigned = '';
let request = '';
beforeAll(() => {
  unsigned = inFolder('unsigned.xml', responseXml());
  request = inFolder('request.xml', AUTHN_REQUEST);
});

describe('npm run diagnose', () => {
  it('prints one report on each line with its file, and exits with the worst status', () => {
    const broken = inFolder('broken.txt', Buffer.from('<samlp:Response').toString('base64'));
    const { status, stdout } = run(['--format', 'json', unsigned, broken, `${unsigned}.gone`]);
    const reports = reportsIn(stdout);
    expect(reports.map(({ file }) => file)).toEqual(['1.xml', '2.txt', '3']);
    expect(reports.map(causeOf)).toEqual(['assertion-unsigned', 'unreadable', 'unreadable']);
    expect(status).toBe(2);
  });

  it('reads standard input as one of the files', () => {
    // By the script that npm runs.
    const { stdout, status } = run(['--format', 'json', '-', unsigned], responseXml(), 'scripts/diagnose.mjs');
    expect(reportsIn(stdout).map(({ file }) => file)).toEqual(['-', '2.xml']);
    expect(status).toBe(1);
  });

  it('believes a request that is named', () => {
    const wrong = inFolder('audience.xml', responseXml({ audience: `${ISSUER}/` }));
    const { stdout } = run(['--format', 'json', '--authn-request', request, '--posted-to', ACS, wrong]);
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

  it('uses --at as the moment of the POST', () => {
    const late = reportsIn(run(['--format', 'json', '--at', '2026-01-15T11:00:00Z', unsigned]).stdout)[0];
    expect(late).toMatchObject({ signIn: { at: '2026-01-15T11:00:00.000Z', atFrom: 'option' } });
    expect(late).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ code: 'expired' })]) });
  });

  it('reads from --observed what a browser saw, including the IDs that were posted before', () => {
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
    const [report] = reportsIn(run(['--format', 'json', '--observed', observed, unsigned]).stdout);
    expect(report).toMatchObject({ signIn: { postedTo: ACS, status: 400, outcome: 'refused' } });
    expect(report).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'response-replayed' })]),
    });
  });

  it('compares NameID with the user name that was entered', () => {
    const [report] = reportsIn(run(['--format', 'json', '--username', 'Jane.Doe@example.com', unsigned]).stdout);
    expect(report).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'username-mismatch', difference: 'letter-case' }),
      ]),
      nameIdRelations: [{ to: 'user-name', attribute: null, relation: 'letter-case' }],
    });
  });

  it('checks metadata alone, without a file', () => {
    const metadata = inFolder('sp.xml', SP_METADATA);
    const good = run(['--format', 'json', '--sp-metadata', metadata]);
    expect({ status: good.status, cause: causeOf(reportsIn(good.stdout)[0]) }).toEqual({ status: 0, cause: null });
    const swapped = run(['--format', 'json', '--idp-metadata', metadata]);
    expect({ status: swapped.status, cause: causeOf(reportsIn(swapped.stdout)[0]) }).toEqual({
      status: 1,
      cause: 'metadata-swapped',
    });
  });

  it('shows an earlier report of its own as it was diagnosed, and never less redacted', () => {
    const earlier = inFolder('earlier.json', run(['--format', 'json', '--level', 'public', unsigned]).stdout);
    const [report] = reportsIn(run(['--format', 'json', '--level', 'raw', earlier]).stdout);
    expect({ cause: causeOf(report), level: report?.level }).toEqual({ cause: 'assertion-unsigned', level: 'public' });
  });

  it('contains no personal value by default, and warns if a level does', () => {
    expect(run([unsigned]).stdout).not.toContain('jane.doe');
    const raw = run(['--level', 'raw', unsigned]);
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
  ])('exits with 64 and says why on standard error: %s', (_, args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('says that the identity provider gave no Response, from the request and what a browser saw', () => {
    const seen = inFolder('seen.json', JSON.stringify({ signIn: { outcome: 'unknown', status: null } }));
    const { status, stdout } = run(['--format=json', `--authn-request=${request}`, '--observed', seen]);
    expect({ status, causes: reportsIn(stdout).map(causeOf) }).toEqual({ status: 1, causes: ['idp-gave-no-response'] });
    expect(run(['--format=json', `--authn-request=${request}`]).status).toBe(0);
  });

  it('treats a known failure page or a 4xx answer as a refusal, unless somebody saw otherwise', () => {
    const outcomeWith = (...args: readonly string[]) =>
      reportsIn(run(['--format', 'json', ...args, unsigned]).stdout).map(
        (report) => 'error' in report || report.signIn,
      );
    const failed = inFolder('failed.json', '{"status":403}');
    const accepted = inFolder('accepted.json', '{"status":302,"outcome":"accepted"}');
    expect(outcomeWith('--page', 'It’s not you, it’s us')).toMatchObject([
      { outcome: 'refused', page: "It's not you, it's us" },
    ]);
    expect(outcomeWith('--observed', failed)).toMatchObject([{ outcome: 'refused', status: 403 }]);
    expect(outcomeWith('--observed', accepted)).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('says what a page can mean if only its heading is known', () => {
    const { status, stdout } = run(['--format', 'json', '--page', "Something doesn't compute. Please try again."]);
    expect({ status, reports: reportsIn(stdout) }).toMatchObject({
      status: 0,
      reports: [{ cause: null, suspects: [{ code: 'endpoint-family-mismatch' }, {}, {}, {}] }],
    });
  });

  it('takes the words of an identity provider as its own, whatever page they are of', () => {
    const { status, stdout, stderr } = run(['--json', '--page', 'AADSTS50105: The signed in user is not assigned.']);
    expect({ status, causes: reportsIn(stdout).map(causeOf), stderr }).toEqual({
      status: 1,
      causes: ['user-not-assigned'],
      stderr: '',
    });
  });

  it('prints a line for each sign-in of a recording, each with its file', () => {
    const second = post({ at: '2026-01-15T10:10:00Z', body: formBody(responseXml({ responseId: '_response-2' })) });
    const recording = inFolder('recording.har', har(handOver(), post(), second));
    const { stdout } = run(['--format', 'json', '--', recording]);
    expect(reportsIn(stdout)).toMatchObject([
      { file: '1.har', signIn: { atFrom: 'har', postedTo: ACS }, facts: { response: { id: expect.any(String) } } },
      { file: '1.har', signIn: { at: '2026-01-15T10:10:00.000Z' } },
    ]);
  });

  it('says what metadata and settings are when they are given as a message, and what a wrong option file is', () => {
    const metadata = inFolder('metadata.xml', SP_METADATA);
    const asFile = run(['--format', 'json', metadata]);
    expect(reportsIn(asFile.stdout)).toMatchObject([{ error: { reason: 'wrong-root', root: 'EntityDescriptor' } }]);
    expect(asFile.stderr).toContain('--sp-metadata');

    const settings = inFolder('export.json', '{"version":1,"instances":[],"retentionMinutes":30}');
    const instead = run(['--format', 'json', settings]);
    expect(reportsIn(instead.stdout)).toMatchObject([{ error: { layer: 'file', reason: 'is-settings' } }]);
    expect(instead.stderr).toContain('export.json contains settings; pass it with --settings.');

    const broken = inFolder('broken.xml', '<md:EntityDescriptor>\n</md:Entity>');
    const asOption = run(['--format', 'json', '--idp-metadata', broken, unsigned]);
    expect(asOption.status).toBe(2);
    expect(reportsIn(asOption.stdout)).toMatchObject([{ file: '1.xml', error: { layer: 'xml', line: 2 } }]);
  });

  it('accepts an instance written by hand, including the last accepted sign-in', () => {
    const settings = inFolder(
      'settings.json',
      JSON.stringify({ issuerUrl: `${ISSUER}/`, acsUrls: [ACS], lastAccepted: { at: '2026-01-01T00:00:00Z' } }),
    );
    const [report] = reportsIn(run(['--format', 'json', '--settings', settings, unsigned]).stdout);
    expect(report).toMatchObject({
      instance: { source: 'settings', issuerUrl: `${ISSUER}/` },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'audience-mismatch' })]),
    });
  });

  it('compares pasted AWS output with the sign-in, and says if it is of no use', () => {
    const users = inFolder('users.json', '{"Users":[{"UserName":"Jane.Doe@example.com"}]}');
    const [report] = reportsIn(run(['--format', 'json', '--evidence', users, unsigned]).stdout);
    expect(report).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'username-mismatch' })]),
    });
    const noise = inFolder('noise.txt', 'nothing of interest');
    expect(run(['--evidence', noise, unsigned]).stderr).toContain('--evidence');
    const page = inFolder('page.txt', "Something doesn't compute. We couldn't verify your sign-in credentials.");
    const withPage = run(['--json', '--evidence', page, unsigned]);
    expect(reportsIn(withPage.stdout)).toMatchObject([
      { signIn: { outcome: 'refused', page: "Something doesn't compute" } },
    ]);
    expect(withPage.stderr).toBe('');
  });
});
