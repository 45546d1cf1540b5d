import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGN_IN_HOSTS } from '../background/sign-in-urls.ts';
import { OLDEST_BROWSERS } from '../scripts/oldest-browsers.mjs';
import { ROOT } from '../scripts/setup.mjs';
import { builtPackages } from './built-packages.ts';

/** The permissions and abilities of the packages; every extension of them has to be written down here. */
const HOSTS = [
  'https://*.signin.aws/*',
  'https://*.signin.aws.amazon.com/*',
  'https://*.signin.amazonaws-us-gov.com/*',
  'https://*.signin-fips.amazonaws-us-gov.com/*',
  'https://*.signin.amazonaws.cn/*',
  'https://*.signin.amazonaws-eusc.eu/*',
];
const BROWSERS = ['chromium', 'firefox'] as const;

const built = builtPackages();

const readBuilt = (...parts: readonly string[]): string => readFileSync(path.join(built, ...parts), 'utf8');
const manifestOf = (browser: string) => JSON.parse(readBuilt(browser, 'manifest.json'));

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  it('requests exactly these permissions', () => {
    const manifest = manifestOf(browser);
    expect(manifest.permissions).toEqual(['webRequest', 'storage', 'alarms']);
    expect(manifest.host_permissions).toEqual(HOSTS);
    const others = Object.keys(manifest).filter((key) => /permission|externally|web_accessible|oauth/.test(key));
    expect(others.toSorted()).toEqual(['host_permissions', 'permissions']);
  });

  it('runs its script only in AWS sign-in pages', () => {
    const [script, ...others] = manifestOf(browser).content_scripts;
    expect(others).toEqual([]);
    expect(script).toEqual({
      matches: ['platform/*', 'saml*'].flatMap((path) => HOSTS.map((host) => host.replace(/\*$/, path))),
      js: ['content/content.js'],
      all_frames: true,
      run_at: 'document_start',
    });
  });

  it('lets no page of the extension connect anywhere, or run foreign code', () => {
    expect(manifestOf(browser).content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('has the version of package.json, the only one', () => {
    expect(JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'))).not.toHaveProperty('version');
    expect(manifestOf(browser).version).toBe(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version);
  });

  it('names files and messages that exist', () => {
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

it('handles private windows as each browser does', () => {
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

it('gives Chromium the schema of the policy, which Firefox does not use', () => {
  expect(manifestOf('chromium').storage).toEqual({ managed_schema: 'managed-schema.json' });
  expect(existsSync(path.join(built, 'chromium', 'managed-schema.json'))).toBe(true);
  expect(manifestOf('firefox')).not.toHaveProperty('storage');
});

it('declares the hosts that the listeners name', () => {
  expect(SIGN_IN_HOSTS.map((host) => `https://${host}/*`)).toEqual(HOSTS);
});

it('requires the oldest browsers that the README names', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const [, chromium] = /^\| Chrome, Chromium (\d+) or later/m.exec(readme) ?? [];
  const [, edge] = /^\| Edge (\d+) or later/m.exec(readme) ?? [];
  const [, firefox] = /^\| Firefox (\d+) or later/m.exec(readme) ?? [];
  expect([chromium, edge]).toEqual(Array(2).fill(manifestOf('chromium').minimum_chrome_version));
  expect(`${firefox}.0`).toBe(manifestOf('firefox').browser_specific_settings.gecko.strict_min_version);
});

it('names the oldest browsers that anything is built for', () => {
  const scripts = readdirSync(path.join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mjs|ts)$/.test(file))
    .map((file) => readFileSync(path.join(ROOT, 'scripts', file), 'utf8'))
    .join('\n');
  expect(scripts.match(/['"](?:chrome|edge|firefox)\d+['"]/g)).toBeNull();
  expect(OLDEST_BROWSERS).toEqual([
    `chrome${manifestOf('chromium').minimum_chrome_version}`,
    `firefox${manifestOf('firefox').browser_specific_settings.gecko.strict_min_version}`,
  ]);
});
