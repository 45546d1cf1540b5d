/**
 * Installs the npm packages of package-lock.json, only once even if several processes need them at the same moment.
 * Plain JavaScript without dependencies, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `npm ci` empties node_modules, so the lock is next to it. It contains the id of the process that installs. */
const LOCK = '.installing';

const POLL_MILLISECONDS = 200;
/** Longer than any installation takes. After that the id may belong to another process. */
const PATIENCE_MILLISECONDS = 15 * 60_000;
/** Nobody needs the right to remove a lock for this long. */
const BREAKING_MILLISECONDS = 10_000;

/**
 * Makes sure that the packages match the lock file: otherwise installs them, or waits for the process that does.
 *
 * @param {string} root the folder of package-lock.json
 */
export function installNodeModules(root) {
  if (isInstalled(root)) return;
  takeLock(root);
  try {
    // Another process may have installed them while this one waited.
    if (!isInstalled(root)) npmCi(root);
  } finally {
    rmSync(path.join(root, LOCK), { force: true });
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so an installation is complete if that file names every wanted package
 * (https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles).
 */
function isInstalled(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  const isThere = ([folder, { version, integrity, optional }]) =>
    present[folder] === undefined
      ? optional === true // for another operating system
      : present[folder].version === version &&
        present[folder].integrity === integrity &&
        existsSync(path.join(root, folder, 'package.json'));
  return Object.entries(wanted)
    .filter(([folder]) => folder !== '')
    .every(isThere);
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function npmCi(root) {
  console.log('Installing npm packages …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  rmSync(path.join(root, LOCK), { force: true });
  console.error('npm ci failed; see above.');
  process.exit(1);
}

function takeLock(root) {
  const lock = path.join(root, LOCK);
  const started = Date.now();
  while (!tryToWrite(lock)) {
    if (Date.now() - started > PATIENCE_MILLISECONDS) {
      console.error(`Another process has been installing npm packages for too long. If there is none, delete ${lock}.`);
      process.exit(1);
    }
    if (isAbandoned(lock)) breakLock(lock);
    else {
      if (Date.now() - started < POLL_MILLISECONDS)
        console.log('Waiting for another process that installs npm packages …');
      sleep(POLL_MILLISECONDS);
    }
  }
}

/** Only one process can create a file that did not exist. */
function tryToWrite(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The installing process ended before it could remove the lock. */
function isAbandoned(lock) {
  const owner = ownerOf(lock);
  if (owner === null) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Null while its owner is still writing it, or has just removed it. */
function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

/**
 * Removes an abandoned lock. If several processes want to, only one at a time checks again; otherwise the second would
 * remove the lock that the first has meanwhile acquired.
 */
function breakLock(lock) {
  const breaking = `${lock}.breaking`;
  try {
    mkdirSync(breaking);
  } catch {
    if (Date.now() - (statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > BREAKING_MILLISECONDS) {
      rmSync(breaking, { recursive: true, force: true });
    }
    sleep(POLL_MILLISECONDS);
    return;
  }
  if (isAbandoned(lock)) rmSync(lock, { force: true });
  rmdirSync(breaking);
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
