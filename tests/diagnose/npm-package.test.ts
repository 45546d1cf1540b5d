import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
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

  it('prints its help in the language of the environment', () => {
    const { status, stdout } = run(['--help'], { env: { LC_ALL: 'fr_FR.UTF-8' } });
    expect(status).toBe(0);
    expect(stdout).toContain('Utilisation');
  });

  it('diagnoses a file, and what is piped in, in three lines', () => {
    const file = run(['--brief', 'response.xml']);
    expect(file).toMatchObject({ status: 1, stderr: '' });
    expect(file.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(run(['--brief'], { input: responseXml() })).toEqual(file);
  });

  it('colours its text if FORCE_COLOR asks for it', () => {
    expect(run(['response.xml'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[1;31m');
  });

  it('says on standard error what is wrong, and exits with 64', () => {
    const { status, stdout, stderr } = run(['gone.xml']);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain('gone.xml: there is no such file');
  });

  it('ends without an error if the reader of its output closes the pipe', async () => {
    const child = spawn(COMMAND, ['man'], { cwd: empty, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
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
