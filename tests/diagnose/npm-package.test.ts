import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { writeNpmPackage } from '../../scripts/npm-package.mjs';
import { ROOT } from '../../scripts/setup.mjs';

const folder = temporaryFolder('npm-package');
const empty = path.join(folder, 'empty');
const COMMAND = path.join(empty, 'node_modules', '.bin', 'its-the-saml');

beforeAll(async () => {
  const tarball = path.join(folder, await writeNpmPackage(folder));
  mkdirSync(empty);
  writeFileSync(path.join(empty, 'package.json'), '{"private":true,"type":"module"}');
  // A proxy that does not exist has the effect of a missing network.
  const env = { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:1', npm_config_registry: 'http://127.0.0.1:1' };
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: empty,
    env,
    stdio: 'ignore',
  });
  writeFileSync(path.join(empty, 'response.xml'), responseXml());
  writeFileSync(path.join(empty, 'not-settings.json'), '[]');
});

const run = (
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) => {
  const { status, stdout, stderr } = spawnSync(COMMAND, [...args], {
    cwd: empty,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  return { status, stdout, stderr };
};

describe('the package, installed into an empty folder without a network', () => {
  it('installs no other package', () => {
    expect(existsSync(path.join(empty, 'node_modules', 'its-the-saml', 'its-the-saml.1'))).toBe(true);
    expect(spawnSync('ls', ['node_modules'], { cwd: empty, encoding: 'utf8' }).stdout).toBe('its-the-saml\n');
  });

  it('prints its help with every option, within 80 columns in a pipe', () => {
    const { status, stdout } = run(['-h']);
    expect(status).toBe(0);
    for (const option of ['--posted-to URL', '--fail-on WEIGHT', '-h, --help', 'preflight'])
      expect(stdout).toContain(option);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(run(['--help', '--lang', 'de']).stdout).toContain('Aufruf:');
    expect(run(['--help'], { env: { LC_ALL: 'fr_FR.UTF-8' } }).stdout).toContain('Utilisation');
  });

  it('diagnoses a file, and what is piped in, in three lines', () => {
    const file = run(['--brief', 'response.xml']);
    expect(file).toMatchObject({ status: 1, stderr: '' });
    expect(file.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(run(['--brief'], { input: responseXml() })).toEqual(file);
  });

  it('uses colours in a terminal, or if FORCE_COLOR asks for them', () => {
    expect(run(['response.xml']).stdout).not.toContain('\u001b[');
    expect(run(['response.xml'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[1;31m');
    expect(run(['response.xml'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\u001b[');
  });

  it('fails from the requested weight on', () => {
    expect(run(['--brief', '--fail-on', 'decisive', 'response.xml']).status).toBe(1);
    const good = run(['--json', 'response.xml']);
    expect(JSON.parse(good.stdout).cause.weight).toBe('decisive');
  });

  it('annotates files in GitHub Actions, and writes JUnit', () => {
    expect(run(['--format', 'github', 'response.xml']).stdout).toMatch(/^::error file=response\.xml,title=/);
    const { stdout } = run(['--format', 'junit', 'response.xml']);
    expect(stdout).toContain('<testsuites tests="1" failures="1" errors="0">');
    expect(stdout).toMatch(/name="response\.xml"><failure type="assertion-unsigned"/);
  });

  it.each([
    ['an option that does not exist', ['--posted', 'x', 'response.xml'], 'did you mean --posted-to?'],
    ['an option without its value', ['response.xml', '--page'], '--page needs a value'],
    ['an option before another in place of a value', ['--page', '--json', 'response.xml'], '--page needs a value'],
    ['an option twice', ['--page', 'a', '--page', 'b', 'response.xml'], '--page is given twice'],
    ['a value that is no URL', ['--posted-to', 'not-a-url', 'response.xml'], '--posted-to takes a URL'],
    ['a name that is empty', ['--username', '', 'response.xml'], '--username is empty'],
    ['a file that is not there', ['gone.xml'], 'gone.xml: there is no such file'],
    ['a folder', ['node_modules'], 'node_modules is a folder'],
    ['a URL', ['https://idp.example/sso'], 'is an address'],
    ['a Windows path', ['C:\\Users\\jane\\response.txt'], 'is a Windows path'],
    [
      'settings that are none',
      ['--settings', 'not-settings.json', 'response.xml'],
      '--settings: this file contains no settings',
    ],
    [
      'a page that is not known',
      ['--page', 'Hello', 'response.xml'],
      '--page: this is not the text of an AWS sign-in page',
    ],
    ['nothing at all', [], 'nothing to diagnose'],
    ['a file for preflight', ['preflight', 'response.xml'], 'preflight takes no FILE'],
  ])('says what is wrong in one line, and exits with 64: %s', (_, args, text) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr.trimEnd().split('\n').slice(1)).toEqual(['its-the-saml --help']);
  });

  it('completes options in bash', () => {
    const script = `source <(${COMMAND} completion bash); COMP_WORDS=(its-the-saml --post); COMP_CWORD=1; _its_the_saml; echo "\${COMPREPLY[@]}"`;
    expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout).toBe('--posted-to\n');
  });

  it('exports diagnose, preflight and report, with types that a program compiles against', () => {
    const program = `import { diagnose, InvalidInput, preflight, report } from 'its-the-saml';
import { readFileSync } from 'node:fs';
const [first] = await diagnose(readFileSync('response.xml', 'utf8'));
if (first === undefined || 'error' in first) throw new Error('nothing was diagnosed');
const refused = await preflight({}).catch((error: unknown) => (error instanceof InvalidInput ? error.code : 'other'));
console.log(JSON.stringify([first.cause?.code, report(first, 'text', 'de').split('\\n')[0], refused]));
`;
    writeFileSync(path.join(empty, 'program.ts'), program);
    const tsc = path.join(ROOT, 'node_modules', '.bin', 'tsc');
    const types = path.join(ROOT, 'node_modules', '@types');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--typeRoots', types];
    const compiled = spawnSync(tsc, [...options, '--outDir', 'out', 'program.ts'], { cwd: empty, encoding: 'utf8' });
    expect(compiled.stdout).toBe('');
    const { stdout, stderr } = spawnSync(process.execPath, ['out/program.js'], { cwd: empty, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['assertion-unsigned', expect.stringMatching(/Signatur/), 'preflight-nothing']);
  });
});
