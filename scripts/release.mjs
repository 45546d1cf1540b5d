/** `npm run release`: see USAGE and docs/release.md. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newestChanges } from './changelog.mjs';
import { provenance } from './provenance.mjs';
import { ensureNodeModules, ROOT } from './setup.mjs';
import { SUMS, sumLine } from './sums.mjs';

const DIST = path.join(ROOT, 'dist');
const SBOM = 'its-the-saml.cdx.json';
const PROVENANCE = 'its-the-saml.intoto.json';

const USAGE = `npm run release [-- OPTIONS]

Makes the release of the version in package.json: runs the tests, writes into dist the zips, the page, the tarball, the
SBOM (its-the-saml.cdx.json), SHA256SUMS and the provenance statement (its-the-saml.intoto.json), and makes the annotated
tag. Refuses when something is not committed, when CHANGELOG.md does not begin with what changed in that version, or when
its tag is there already. Uploads nothing and pushes nothing.

  --tested  leaves the tests out: CI ran them on this very commit
  --tagged  makes the files of the tag that is there already on this commit, without tests, and no tag
  --help    this text
`;

const { values: options } = parseArgs({
  options: {
    tested: { type: 'boolean', default: false },
    tagged: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
} else {
  release();
}

function release() {
  const { version } = JSON.parse(read('package.json'));
  const tag = `v${version}`;
  const changes = newestChanges(read('CHANGELOG.md'), version);
  const reasons = [
    ...(git('status', '--porcelain') === '' ? [] : ['something is not committed: see git status']),
    ...(changes === null ? [`CHANGELOG.md does not begin with a section ## ${version} that says what changed`] : []),
    ...tagReasons(tag),
  ];
  if (reasons.length > 0) {
    for (const reason of reasons) console.error(`No release of ${version}: ${reason}.`);
    process.exit(1);
  }
  ensureNodeModules();
  if (!options.tested && !options.tagged) run(process.execPath, ['scripts/test.mjs']);
  run(process.execPath, ['scripts/package.mjs']);
  writeSbom();
  writeProvenance(tag);
  if (options.tagged) return;
  // Without this, git would take the lines with # for comments.
  run('git', ['tag', '--annotate', '--cleanup=verbatim', '--message', `It's the SAML ${version}\n\n${changes}\n`, tag]);
  console.log(`
Made ${tag}. What is left to do by hand (docs/release.md):
  git push origin ${tag}
  upload dist/its-the-saml-chromium.zip to the Chrome Web Store and to Microsoft Edge Add-ons
  upload dist/its-the-saml-firefox.zip to addons.mozilla.org, with dist/its-the-saml-source.zip as its source code
  publish everything that dist/SHA256SUMS lists beside the tag, with SHA256SUMS itself and dist/${PROVENANCE}
Where .github/workflows/release.yml runs, it publishes them when the tag is pushed.`);
}

/** The reasons against a release under this tag. */
function tagReasons(tag) {
  const isThere = git('tag', '--list', tag) !== '';
  if (!options.tagged) return isThere ? [`the tag ${tag} is there already`] : [];
  const isHere = isThere && git('rev-parse', `${tag}^{commit}`) === git('rev-parse', 'HEAD');
  return isHere ? [] : [`the tag ${tag} is not on this commit`];
}

/** The libraries that the packages bundle, as CycloneDX's own tool reads them from package-lock.json. */
function writeSbom() {
  const tool = path.join(ROOT, 'node_modules', '@cyclonedx', 'cyclonedx-npm', 'bin', 'cyclonedx-npm-cli.js');
  const file = path.join(DIST, SBOM);
  const output = ['--output-format', 'JSON', '--output-reproducible', '--output-file', file];
  run(process.execPath, [tool, '--package-lock-only', '--omit', 'dev', '--validate', ...output]);
  appendFileSync(path.join(DIST, SUMS), sumLine(SBOM, readFileSync(file)));
}

/** The names of all files that SHA256SUMS lists. */
function writeProvenance(tag) {
  const names = readFileSync(path.join(DIST, SUMS), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(line.indexOf('  ') + 2));
  const files = names.map((name) => ({ name, bytes: readFileSync(path.join(DIST, name)) }));
  const statement = provenance(files, tag, git('rev-parse', 'HEAD'));
  writeFileSync(path.join(DIST, PROVENANCE), `${JSON.stringify(statement, null, 2)}\n`);
}

function read(file) {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The output of a git command. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  return stdout.trim();
}

/** Runs a step; if it fails, the release fails too. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('No release: see above.');
    process.exit(1);
  }
}
