/**
 * What the entry scripts need before anything is installed: npm packages, a browser, Debian packages. Plain JavaScript
 * without dependencies, since it runs first. It takes only milliseconds if everything is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installNodeModules } from './node-modules.mjs';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Branded Chrome ignores --load-extension since version 137, so Chromium comes first. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'microsoft-edge', 'google-chrome'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/**
 * The names that `ensureDebianPackages` accepts, with the packages to install and the check that they are installed.
 * `simplesamlphp` includes an httpd and the PHP command line, so that apt does not install Apache as well.
 */
const DEBIAN = {
  chromium: { packages: ['chromium', 'fonts-dejavu-core'], isThere: () => findChromium() !== null },
  firefox: { packages: ['firefox-esr', 'fonts-dejavu-core'], isThere: () => findFirefox() !== null },
  openssl: { packages: ['openssl'], isThere: () => findOnPath('openssl') !== null },
  xmllint: { packages: ['libxml2-utils'], isThere: () => findOnPath('xmllint') !== null },
  xmlsec1: { packages: ['xmlsec1'], isThere: () => findOnPath('xmlsec1') !== null },
  zsh: { packages: ['zsh'], isThere: () => findOnPath('zsh') !== null },
  pysaml2: { packages: ['python3-pysaml2', 'xmlsec1'], isThere: () => hasDebianPython('saml2') },
  'python3-saml': { packages: ['python3-onelogin-saml2'], isThere: () => hasDebianPython('onelogin/saml2') },
  'ruby-saml': {
    packages: ['ruby-saml'],
    isThere: () =>
      findOnPath('ruby') !== null && existsSync('/usr/share/rubygems-integration/all/gems') && hasGem('ruby-saml'),
  },
  santuario: {
    packages: ['libxml-security-java', 'libgoogle-gson-java', 'default-jdk-headless'],
    isThere: () =>
      findOnPath('javac') !== null && ['xmlsec', 'gson'].every((name) => existsSync(`/usr/share/java/${name}.jar`)),
  },
  desktop: {
    packages: ['xvfb', 'openbox', 'xdotool', 'xclip', 'imagemagick'],
    isThere: () => ['Xvfb', 'openbox', 'xdotool', 'xclip', 'import'].every((name) => findOnPath(name) !== null),
  },
  simplesamlphp: {
    packages: ['simplesamlphp', 'php-cli', 'php-cgi', 'php-xml', 'php-mbstring', 'micro-httpd'],
    isThere: () =>
      findOnPath('php') !== null &&
      existsSync('/usr/share/simplesamlphp/www') &&
      hasPhpExtension('dom') &&
      hasPhpExtension('mbstring'),
  },
};

/** Installs the npm packages of package-lock.json unless they are installed. */
export function ensureNodeModules() {
  installNodeModules(ROOT);
}

/**
 * Makes sure that the named tools (the keys of the table above) are installed. As root on Debian it installs the
 * missing ones; otherwise it prints the line that installs them, and ends the process with status 1. With `optional` it
 * never ends the process, but returns whether they are now installed.
 */
export function ensureDebianPackages(names, { optional = false } = {}) {
  const missing = names.filter((name) => !DEBIAN[name].isThere());
  if (missing.length === 0) return true;

  const packages = [...new Set(missing.flatMap((name) => DEBIAN[name].packages))];
  if (process.getuid?.() === 0 && findOnPath('apt-get') !== null && aptInstall(packages)) {
    if (missing.every((name) => DEBIAN[name].isThere())) return true;
  }

  const line = `sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (optional) {
    console.log(`Going on without ${missing.join(', ')}. To have it: ${line}`);
    return false;
  }
  console.error(`Missing: ${missing.join(', ')}. On Debian: ${line}`);
  process.exit(1);
}

/** The path of a browser that accepts the unpacked extension: $CHROMIUM, else an installed one, else null. */
export function findChromium() {
  return process.env.CHROMIUM || firstOnPath(CHROMIUM_NAMES);
}

/** The path of Firefox: $FIREFOX, else an installed one, else null. */
export function findFirefox() {
  return process.env.FIREFOX || firstOnPath(FIREFOX_NAMES);
}

/** Whether SimpleSAMLphp and the PHP that runs it are installed. */
export function hasSimpleSamlPhp() {
  return DEBIAN.simplesamlphp.isThere();
}

/** Debian keeps the extensions in one folder for each version of PHP's API: /usr/lib/php/20220829/dom.so. */
function hasPhpExtension(name) {
  const folder = '/usr/lib/php';
  return existsSync(folder) && readdirSync(folder).some((api) => existsSync(path.join(folder, api, `${name}.so`)));
}

function hasDebianPython(module) {
  return existsSync(path.join('/usr/lib/python3/dist-packages', module));
}

function hasGem(name) {
  return readdirSync('/usr/share/rubygems-integration/all/gems').some((folder) => folder.startsWith(`${name}-`));
}

function aptInstall(packages) {
  console.log(`Installing Debian packages: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another process may have dpkg's lock for a while.
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0;
  // An update that fails for one archive still updates the others' lists, so the installation decides.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

function firstOnPath(names) {
  return names.map(findOnPath).find((found) => found !== null) ?? null;
}

/** The file of a program that the shell would run; null if there is none. */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
