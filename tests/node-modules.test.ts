import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../scripts/setup.mjs';

const SCRIPT = pathToFileURL(path.join(ROOT, 'scripts', 'node-modules.mjs')).href;
const folder = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-npm-'));
afterAll(() => rmSync(folder, { recursive: true }));

const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** A project with a dependency that needs no network: a package with one file, packed and installed by npm. */
const installed = path.join(folder, 'installed');
const dependency = path.join(folder, 'dependency');
for (const each of [installed, dependency]) mkdirSync(each);
writeFileSync(path.join(dependency, 'package.json'), JSON.stringify({ name: 'dependency', version: '1.0.0' }));
const tarball = path.join(dependency, npm(dependency, 'pack', '--silent').trim());
writeFileSync(
  path.join(installed, 'package.json'),
  JSON.stringify({ name: 'project', version: '1.0.0', dependencies: { dependency: `file:${tarball}` } }),
);
npm(installed, 'install', '--package-lock-only', '--offline');
npm(installed, 'ci', '--offline');

/** Records that it was run, and then runs the real one. */
const bin = path.join(folder, 'bin');
const log = path.join(folder, 'npm.log');
const realNpm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
mkdirSync(bin);
writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\necho run >> '${log}'\nexec '${realNpm}' "$@" --offline\n`);
chmodSync(path.join(bin, 'npm'), 0o755);

const project = path.join(folder, 'project');
const inProject = (...parts: readonly string[]): string => path.join(project, ...parts);
const isDependencyThere = (): boolean => existsSync(inProject('node_modules', 'dependency', 'package.json'));
const timesRun = (): number => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0);
const replaceIn = (file: string, text: string, by: string): void => {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(text);
  writeFileSync(file, before.replaceAll(text, by));
};

/** What a process that needs the packages does first. Resolves with its output, or rejects if it fails. */
const setUp = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '--eval', `(await import('${SCRIPT}')).installNodeModules(${JSON.stringify(project)})`],
      { env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` } },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });

beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  rmSync(log, { force: true });
  cpSync(installed, project, { recursive: true });
});

describe('the npm packages', () => {
  it('are not installed again after a plain npm ci', async () => {
    expect(await setUp()).toBe('');
    expect(timesRun()).toBe(0);
  });

  it('are installed by one of three processes that need them at once, and all three continue', async () => {
    rmSync(inProject('node_modules'), { recursive: true });
    const outputs = await Promise.all([setUp(), setUp(), setUp()]);
    expect(timesRun()).toBe(1);
    expect(isDependencyThere()).toBe(true);
    expect(outputs.filter((output) => output.includes('Installing npm packages'))).toHaveLength(1);
    expect(existsSync(inProject('.installing'))).toBe(false);
  });

  it.each([
    ['npm was stopped before it came to its end', () => rmSync(inProject('node_modules', '.package-lock.json'))],
    ['a package is gone', () => rmSync(inProject('node_modules', 'dependency'), { recursive: true })],
    [
      'they are of another version than the lock file wants',
      () => replaceIn(inProject('node_modules', '.package-lock.json'), '"version": "1.0.0"', '"version": "0.9.0"'),
    ],
  ])('are completed if %s', async (_, damage) => {
    damage();
    await setUp();
    expect(timesRun()).toBe(1);
    expect(isDependencyThere()).toBe(true);
  });

  it('are installed by one process if the one that began was killed', async () => {
    rmSync(inProject('node_modules'), { recursive: true });
    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    writeFileSync(inProject('.installing'), String(pid));
    await Promise.all([setUp(), setUp(), setUp()]);
    expect(timesRun()).toBe(1);
    expect(isDependencyThere()).toBe(true);
  });

  it('fail if npm fails, without leaving a lock behind', async () => {
    rmSync(inProject('node_modules'), { recursive: true });
    replaceIn(inProject('package-lock.json'), '"integrity": "sha512-', '"integrity": "sha512-AAAA');
    await expect(setUp()).rejects.toThrow('npm ci failed');
    expect(existsSync(inProject('.installing'))).toBe(false);
  });
});
