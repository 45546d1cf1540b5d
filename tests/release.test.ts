import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newestChanges } from '../scripts/changelog.mjs';
import { ROOT } from '../scripts/setup.mjs';

describe('the changes of a version', () => {
  it.each([
    [
      'are the text under its heading',
      '# Changelog\n\n## 1.1.0\n\n- New.\n- Better.\n\n## 1.0.0\n\n- Old.\n',
      '- New.\n- Better.',
    ],
    ['may be all that there is', '# Changelog\n\n## 1.1.0\n\n- New.\n', '- New.'],
    ['are not those of an older version', '# Changelog\n\n## 1.2.0\n\n- Later.\n\n## 1.1.0\n\n- New.\n', null],
    ['are not those of a longer number', '# Changelog\n\n## 1.1.0-rc\n\n- New.\n', null],
    ['are missing where the heading is', '# Changelog\n', null],
    ['are missing if there is nothing under the heading', '# Changelog\n\n## 1.1.0\n\n## 1.0.0\n\n- Old.\n', null],
  ])('%s', (_, changelog, expected) => {
    expect(newestChanges(changelog, '1.1.0')).toBe(expected);
  });
});

const readJson = (folder: string, file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

const Sbom = v.object({
  bomFormat: v.literal('CycloneDX'),
  components: v.array(v.object({ purl: v.string(), version: v.string(), licenses: v.optional(v.array(v.unknown())) })),
});

/** Every library whose code is in the packages, in the installed version, and no development tool. */
const expectSbomOfBundledLibraries = (json: unknown): void => {
  const { components } = v.parse(Sbom, json);
  const purls = components.map(({ purl }) => purl);
  const { dependencies, devDependencies } = v.parse(
    v.object({ dependencies: v.record(v.string(), v.string()), devDependencies: v.record(v.string(), v.string()) }),
    readJson(ROOT, 'package.json'),
  );
  const purlOf = ([name, version]: readonly [string, string]): string =>
    `pkg:npm/${name.replace('@', '%40')}@${version}`;
  expect(purls).toEqual(expect.arrayContaining(Object.entries(dependencies).map(purlOf)));
  expect(purls).toContainEqual(expect.stringContaining('pkg:npm/path-expression-matcher@'));
  // valibot names typescript as its peer.
  const tools = Object.entries(devDependencies).filter(([name]) => name !== 'typescript');
  expect(tools.map(purlOf).filter((purl) => purls.includes(purl))).toEqual([]);
};

describe('npm run release, on a clone', () => {
  const clone = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-release-'));
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const tag = `v${version}`;
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });
  const release = () => {
    // The tests are already running.
    const ran = spawnSync(process.execPath, ['scripts/release.mjs', '--tested'], { cwd: clone, encoding: 'utf8' });
    return { ...ran, tags: git('tag').trim() };
  };
  const replaceIn = (file: string, from: string, to: string): void => {
    const text = readFileSync(path.join(clone, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(path.join(clone, file), text.replace(from, to));
  };
  let commit = '';

  beforeAll(() => {
    execFileSync('git', ['clone', '--quiet', '--no-tags', ROOT, clone]);
    commit = git('rev-parse', 'HEAD').trim();
    git('config', 'user.name', 'Release');
    git('config', 'user.email', 'release@example.com');
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'));
    // .gitignore names a folder, but this is a link.
    appendFileSync(path.join(clone, '.git', 'info', 'exclude'), 'node_modules\n');
  });
  beforeEach(() => {
    git('reset', '--quiet', '--hard', commit);
  });
  afterAll(() => rmSync(clone, { recursive: true }));

  it('refuses if something is not committed', () => {
    replaceIn('README.md', "# It's the SAML", "# It's the SAML!");
    expect(release()).toMatchObject({
      status: 1,
      stderr: `No release of ${version}: something is not committed: see git status.\n`,
      tags: '',
    });
  });

  it('refuses if the changelog does not mention the version', () => {
    replaceIn('package.json', `"version": "${version}"`, '"version": "99.0.0"');
    git('commit', '--quiet', '--all', '--message', 'Raise the version');
    expect(release()).toMatchObject({
      status: 1,
      stderr: 'No release of 99.0.0: CHANGELOG.md does not begin with a section ## 99.0.0 that says what changed.\n',
      tags: '',
    });
  });

  it('refuses to make the files of a tag that does not exist', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', '--tagged'], {
      cwd: clone,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, `No release of ${version}: the tag ${tag} is not on this commit.\n`]);
  });

  it('makes the packages, the SBOM, their digests, the provenance, and an annotated tag, once', () => {
    const { status, stdout, tags } = release();
    expect([status, tags]).toEqual([0, tag]);
    const dist = path.join(clone, 'dist');
    const judged = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: dist, encoding: 'utf8' });
    expect(judged.trimEnd().split('\n')).toEqual([
      'its-the-saml-chromium.zip: OK',
      'its-the-saml-firefox.zip: OK',
      'its-the-saml-source.zip: OK',
      'its-the-saml.html: OK',
      `its-the-saml-${version}.tgz: OK`,
      'its-the-saml.cdx.json: OK',
    ]);
    expectSbomOfBundledLibraries(readJson(dist, 'its-the-saml.cdx.json'));
    const sums = readFileSync(path.join(dist, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(readJson(dist, 'its-the-saml.intoto.json')).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: sums.map((line) => ({ name: line.split('  ')[1], digest: { sha256: line.split('  ')[0] } })),
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: { buildDefinition: { resolvedDependencies: [{ digest: { gitCommit: commit } }, {}] } },
    });
    expect(git('cat-file', '-t', tag).trim()).toBe('tag');
    expect(git('rev-parse', `${tag}^{commit}`).trim()).toBe(commit);
    const changes = newestChanges(readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
    expect(git('tag', '--list', '--format=%(contents)', tag).trim()).toBe(`It's the SAML ${version}\n\n${changes}`);
    expect(stdout).toContain(`git push origin ${tag}`);

    expect(release()).toMatchObject({
      status: 1,
      stderr: `No release of ${version}: the tag ${tag} is there already.\n`,
      tags: tag,
    });
  });
});
