/** `npm run release`: see USAGE and docs/release.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newestChanges } from './changelog.mjs';
import { ensureNodeModules, ROOT } from './setup.mjs';

const USAGE = `npm run release [-- OPTIONS]

Makes the release of the version in package.json: runs the tests, writes the zips and SHA256SUMS into dist, and makes the
annotated tag. Refuses when something is not committed, when CHANGELOG.md does not begin with what changed in that
version, or when its tag is there already. Uploads nothing and pushes nothing.

  --tested  leaves the tests out: CI ran them on this very commit
  --help    this text
`;

const { values: options } = parseArgs({
  options: { tested: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
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
    ...(git('tag', '--list', tag) === '' ? [] : [`the tag ${tag} is there already`]),
  ];
  if (reasons.length > 0) {
    for (const reason of reasons) console.error(`No release of ${version}: ${reason}.`);
    process.exit(1);
  }
  ensureNodeModules();
  if (!options.tested) run(process.execPath, ['scripts/test.mjs']);
  run(process.execPath, ['scripts/package.mjs']);
  // Without this, git would take the lines with # for comments.
  run('git', ['tag', '--annotate', '--cleanup=verbatim', '--message', `It's the SAML ${version}\n\n${changes}\n`, tag]);
  console.log(`
Made ${tag}. What is left to do by hand (docs/release.md):
  git push origin ${tag}
  upload dist/its-the-saml-chromium.zip to the Chrome Web Store and to Microsoft Edge Add-ons
  upload dist/its-the-saml-firefox.zip to addons.mozilla.org, with dist/its-the-saml-source.zip as its source code
  publish the three zips with dist/SHA256SUMS beside the tag`);
}

function read(file) {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** What git answers. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  return stdout.trim();
}

/** Runs a step to its end; when it fails, so does the release. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('No release: see above.');
    process.exit(1);
  }
}
