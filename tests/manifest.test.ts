import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_HOSTS } from '../background/sign-in-urls.ts';
import { scriptsOf } from '../scripts/bundles.mjs';
import { ROOT } from '../scripts/setup.mjs';

/** What users are asked for, and what the packages can do: every widening of it has to be written down here. */
const HOSTS = [
  'https://*.signin.aws/*',
  'https://*.signin.aws.amazon.com/*',
  'https://*.signin.amazonaws-us-gov.com/*',
  'https://*.signin-fips.amazonaws-us-gov.com/*',
  'https://*.signin.amazonaws.cn/*',
  'https://*.signin.amazonaws-eusc.eu/*',
];
const BROWSERS = ['chromium', 'firefox'] as const;
const ENTRIES = ['background/worker.js', 'content/content.js', 'popup/first-paint.js', 'popup/main.js'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-package-'));
const packageInto = (name: string): string => {
  execFileSync(process.execPath, ['scripts/package.mjs', path.join(folder, name)], { cwd: ROOT });
  return path.join(folder, name);
};
let built = '';
beforeAll(() => {
  built = packageInto('first');
});
afterAll(() => rmSync(folder, { recursive: true }));

const readBuilt = (...parts: readonly string[]): string => readFileSync(path.join(built, ...parts), 'utf8');
const scriptsBuilt = (browser: string): readonly string[] =>
  readdirSync(path.join(built, browser), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
    .toSorted();
/** A script and all that it loads before its first line runs. */
const loadedWith = (entry: string): readonly string[] =>
  scriptsOf(path.join(built, 'chromium'), entry).map((file) => path.relative(path.join(built, 'chromium'), file));
const manifestOf = (browser: string) => JSON.parse(readBuilt(browser, 'manifest.json'));

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  it('asks for these permissions and no others', () => {
    const manifest = manifestOf(browser);
    expect(manifest.permissions).toEqual(['webRequest', 'storage', 'alarms']);
    expect(manifest.host_permissions).toEqual(HOSTS);
    const others = Object.keys(manifest).filter((key) => /permission|externally|web_accessible|oauth/.test(key));
    expect(others.toSorted()).toEqual(['host_permissions', 'permissions']);
  });

  it('runs its script in AWS sign-in pages only', () => {
    const [script, ...others] = manifestOf(browser).content_scripts;
    expect(others).toEqual([]);
    expect(script).toEqual({
      matches: HOSTS.map((host) => host.replace(/\*$/, 'platform/*')),
      js: ['content/content.js'],
      run_at: 'document_start',
    });
  });

  it('lets no page of the extension connect anywhere, or run foreign code', () => {
    expect(manifestOf(browser).content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('carries the version of the package', () => {
    expect(manifestOf(browser).version).toBe(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version);
  });

  it('names files and messages that are there', () => {
    const text = readBuilt(browser, 'manifest.json');
    const files = [...text.matchAll(/"([\w/-]+\.(?:js|png|html))"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(existsSync(path.join(built, browser, file)), file).toBe(true);
    const messages = JSON.parse(readBuilt(browser, '_locales', 'en', 'messages.json'));
    for (const [, name] of text.matchAll(/__MSG_(\w+)__/g)) expect(messages).toHaveProperty(name ?? '');
    // Chrome Web Store's bound (developer.chrome.com/docs/extensions/reference/manifest/description).
    expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
  });
});

it('knows private windows as each browser does', () => {
  expect(manifestOf('chromium')).toMatchObject({
    incognito: 'split',
    background: { service_worker: 'background/worker.js', type: 'module' },
  });
  expect(manifestOf('firefox')).toMatchObject({
    incognito: 'spanning',
    background: { scripts: ['background/worker.js'], type: 'module' },
  });
  expect(manifestOf('chromium')).not.toHaveProperty('browser_specific_settings');
});

it('gives Chromium the schema of the policy, which Firefox does without', () => {
  expect(manifestOf('chromium').storage).toEqual({ managed_schema: 'managed-schema.json' });
  expect(existsSync(path.join(built, 'chromium', 'managed-schema.json'))).toBe(true);
  expect(manifestOf('firefox')).not.toHaveProperty('storage');
});

it('tells the browser of the hosts that the listeners name', () => {
  expect(SIGN_IN_HOSTS.map((host) => `https://${host}/*`)).toEqual(HOSTS);
});

describe('every script', () => {
  it('is an entry, or loaded by one', () => {
    const scripts = scriptsBuilt('chromium');
    const named = scripts.flatMap((script) =>
      [...readBuilt('chromium', script).matchAll(/"(\.{1,2}\/[^"]+\.js)"/g)].map(([, to]) =>
        path.join(path.dirname(script), to ?? ''),
      ),
    );
    expect(scripts).toEqual([...new Set([...ENTRIES, ...named])].toSorted());
  });

  it('can send nothing anywhere, nor run text as code', () => {
    for (const script of scriptsBuilt('chromium')) {
      const code = readBuilt('chromium', script);
      expect(code.length, script).toBeGreaterThan(100);
      for (const means of [
        /\bfetch\s*\(/,
        /XMLHttpRequest/,
        /WebSocket/,
        /EventSource/,
        /sendBeacon/,
        /RTCPeerConnection/,
        /importScripts/,
        // What is loaded later comes out of the package.
        /\bimport\s*\((?!"\.{1,2}\/[\w./-]+\.js"\))/,
        /\beval\s*\(/,
        /\bnew Function\b/,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
      ]) {
        expect(code, script).not.toMatch(means);
      }
    }
  });

  it('is the same for both browsers', () => {
    expect(scriptsBuilt('firefox')).toEqual(scriptsBuilt('chromium'));
    for (const script of scriptsBuilt('firefox')) {
      expect(readBuilt('firefox', script)).toBe(readBuilt('chromium', script));
    }
  });
});

// Chromium forbids import() in a service worker, and a content script would ask the page for it.
it.each(['background/worker.js', 'content/content.js'])('loads all of %s at once', (entry) => {
  for (const script of loadedWith(entry)) expect(readBuilt('chromium', script), script).not.toMatch(/\bimport\s*\(/);
});

/** What only the XML reader has: fast-xml-parser's refusal of an end tag without a start. */
const PARSER = 'Unpaired tag can not be used as closing tag';

it('reads messages in the worker, and neither in the content script nor for the first frame of the popup', () => {
  const holdParser = (entry: string) =>
    loadedWith(entry).filter((script) => readBuilt('chromium', script).includes(PARSER));
  expect(holdParser('background/worker.js')).toHaveLength(1);
  expect(holdParser('content/content.js')).toEqual([]);
  expect(holdParser('popup/main.js')).toEqual([]);
});

it('holds no source maps and no sources', () => {
  const names = BROWSERS.flatMap((browser) => readdirSync(path.join(built, browser), { recursive: true }).map(String));
  expect(names.filter((name) => /\.(map|tsx?|mjs)$/.test(name))).toEqual([]);
  for (const script of scriptsBuilt('chromium')) {
    expect(readBuilt('chromium', script)).not.toContain('sourceMappingURL');
  }
});

it('stays within its budgets', () => {
  const gzipped = (entry: string): number =>
    loadedWith(entry).reduce((sum, script) => sum + gzipSync(readBuilt('chromium', script)).length, 0);
  expect(gzipped('background/worker.js')).toBeLessThanOrEqual(80_000);
  expect(gzipped('content/content.js')).toBeLessThanOrEqual(5_000);
  for (const browser of BROWSERS) {
    expect(readFileSync(path.join(built, `its-the-saml-${browser}.zip`)).length).toBeLessThanOrEqual(300_000);
  }
});

it('is packed to the same bytes every time', () => {
  const again = packageInto('again');
  const digests = (where: string) =>
    BROWSERS.map((browser) =>
      createHash('sha256')
        .update(readFileSync(path.join(where, `its-the-saml-${browser}.zip`)))
        .digest('hex'),
    );
  expect(digests(again)).toEqual(digests(built));
});
