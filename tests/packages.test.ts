import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOn } from '../scripts/bundle-report.mjs';
import { languageScripts, scriptsOf } from '../scripts/bundles.mjs';
import { readLocales } from '../scripts/locales.mjs';
import { PAGE } from '../scripts/page.mjs';
import { ROOT } from '../scripts/setup.mjs';
import { sourceZip } from '../scripts/source-zip.mjs';
import { IDP_PRODUCT_IDS } from '../src/idp/product.ts';
import { tagOf } from '../src/wording/locale.ts';
import { builtPackages, packageFrom } from './built-packages.ts';

const BROWSERS = ['chromium', 'firefox'] as const;
const LANGUAGES = Object.keys(readLocales()).map(tagOf);

const folder = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-packages-'));
const built = builtPackages();
afterAll(() => rmSync(folder, { recursive: true }));

const namesIn = (browser: string): readonly string[] =>
  readdirSync(path.join(built, browser), { recursive: true }).map(String).toSorted();
const read = (...parts: readonly string[]): string => readFileSync(path.join(built, ...parts), 'utf8');

describe('the report on the bundles', () => {
  it.each(BROWSERS)('finds nothing in the package for %s', (browser) => {
    expect(reportOn(path.join(built, browser))).toEqual([]);
  });

  it.each([
    ['background/worker.js', 'eval("1")', 'runs text as code'],
    ['background/worker.js', 'new Function("return 1")', 'runs text as code'],
    ['background/worker.js', 'fetch(u)', 'can send something somewhere'],
    ['popup/main.js', 'navigator.sendBeacon(u)', 'can send something somewhere'],
    ['popup/main.js', 'import("https://cdn.example/a")', 'loads code from elsewhere'],
    ['popup/main.js', 'import(name)', 'loads code from elsewhere'],
    ['popup/main.js', 's.src="https://cdn.example/a.js"', 'loads code from elsewhere'],
    ['popup/main.js', 'a.innerHTML=b', 'makes markup of text'],
    ['content/content.js', 'console.log(a)', 'writes to the console'],
    ['content/content.js', 'if(location.host==="idp.example.test")a()', 'contains a hook for tests'],
    ['content/content.js', 'globalThis.__test__=a', 'contains a hook for tests'],
    ['popup/main.js', '//# sourceMappingURL=main.js.map', 'names its source map'],
    ['background/worker.js', 'import("./a.js")', 'loads something later'],
    ['content/content.js', '"Unpaired tag can not be used as closing tag"', 'contains a parser'],
    ['popup/popup.html', '<script>a()</script>', 'has a script in the page'],
    ['popup/popup.html', '<p onclick="a()">', 'has a script in the page'],
    ['popup/popup.html', '<script src="https://cdn.example/a.js"></script>', 'loads something from elsewhere'],
    ['popup/styles/page.css', 'a { background: url(https://cdn.example/a.png) }', 'loads something from elsewhere'],
    ['popup/main.tsx', 'a', 'belongs in no package'],
  ])('finds in %s: %s', (file, text, what) => {
    const planted = path.join(folder, 'planted');
    cpSync(path.join(built, 'chromium'), planted, { recursive: true });
    appendFileSync(path.join(planted, file), `\n${text}\n`);
    const found = reportOn(planted);
    rmSync(planted, { recursive: true });
    expect(found).toContainEqual({ file, what });
  });
});

describe('the scripts', () => {
  it('are the same for both browsers', () => {
    expect(namesIn('firefox').filter((name) => name.endsWith('.js'))).toEqual(
      namesIn('chromium').filter((name) => name.endsWith('.js')),
    );
    for (const name of namesIn('chromium').filter((each) => each.endsWith('.js'))) {
      expect(read('firefox', name)).toBe(read('chromium', name));
    }
  });

  it('are all loaded by another file', () => {
    const scripts = namesIn('chromium').filter((name) => name.endsWith('.js'));
    const loaded = scripts.flatMap((script) =>
      [...read('chromium', script).matchAll(/"(\.{1,2}\/[^"]+\.js)"/g)].map(([, to]) =>
        path.join(path.dirname(script), to ?? ''),
      ),
    );
    const entries = ['background/worker.js', 'content/content.js', 'popup/first-paint.js', 'popup/main.js'];
    expect(scripts).toEqual([...new Set([...entries, ...loaded])].toSorted());
  });

  it.each([
    ['background/worker.js', 95_000],
    ['content/content.js', 5_000],
    ['popup/main.js', 80_000],
  ])('%s keeps its budget with everything that it loads at once, in few files', (entry, budget) => {
    const files = scriptsOf(path.join(built, 'chromium'), entry);
    const gzipped = files.map((file) => gzipSync(readFileSync(file)).length).reduce((sum, size) => sum + size);
    expect(gzipped).toBeLessThanOrEqual(budget);
    expect(files.length).toBeLessThanOrEqual(3);
  });
});

it('the worker and the popup’s first frame load no consoles of IdPs', () => {
  const withConsole = (scripts: readonly string[]): readonly string[] => {
    const texts = scripts.map((file) => readFileSync(file, 'utf8'));
    return IDP_PRODUCT_IDS.filter((id) => texts.some((text) => text.includes(`"idp_${id}_`)));
  };
  const chromium = path.join(built, 'chromium');
  const all = namesIn('chromium').filter((name) => /^(?:chunks|popup).+\.js$/.test(name));
  expect(withConsole(all.map((name) => path.join(chromium, name)))).toEqual([...IDP_PRODUCT_IDS]);
  expect(withConsole(scriptsOf(chromium, 'background/worker.js'))).toEqual([]);
  expect(withConsole(scriptsOf(chromium, 'popup/main.js'))).toEqual([]);
});

it.each(BROWSERS)('the zip for %s keeps its budget, and contains the built files', (browser) => {
  const zip = readFileSync(path.join(built, `its-the-saml-${browser}.zip`));
  expect(zip.length).toBeLessThanOrEqual(230_000 + 40_000 * LANGUAGES.length);
  const files = unzipSync(zip);
  for (const [name, bytes] of Object.entries(files)) {
    expect(Buffer.from(bytes).equals(readFileSync(path.join(built, browser, name))), name).toBe(true);
  }
  const onDisk = readdirSync(path.join(built, browser), { recursive: true, withFileTypes: true });
  expect(Object.keys(files)).toHaveLength(onDisk.filter((entry) => entry.isFile()).length);
});

it.each(LANGUAGES)('the sentences in %s keep their budget', (tag) => {
  const { firstFrame, later } = languageScripts(path.join(built, 'chromium'), tag);
  const [first = 0, rest = 0] = [firstFrame, later].map((script) => deflateRawSync(readFileSync(script)).length);
  expect(first + rest).toBeLessThanOrEqual(40_000);
  expect(first).toBeLessThanOrEqual(10_000);
});

it('the interface as one page keeps its budget, loads nothing, and allows no connection', () => {
  const html = read(PAGE);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(400_000);
  expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
  expect(html).not.toMatch(/connect-src|unsafe-|<link rel="stylesheet"|<script[^>]* src=/);
});

it('the page names what its first frame needs', () => {
  const chromium = path.join(built, 'chromium');
  const named = [...read('chromium', 'popup', 'popup.html').matchAll(/<link rel="(\w+)".* href="(.+\.js)">/g)];
  const files = (rel: string): readonly string[] =>
    named.filter(([, each]) => each === rel).map(([, , href = '']) => path.join(chromium, 'popup', href));
  const [, ...chunks] = scriptsOf(chromium, 'popup/main.js');
  expect(files('modulepreload')).toEqual(chunks);
  expect(files('alternate')).toEqual(LANGUAGES.map((tag) => languageScripts(chromium, tag).firstFrame));
});

it.each(BROWSERS)('the package for %s contains no texts of the stores and the site', (browser) => {
  const sentences = Object.values(readLocales()).flatMap(({ store_answer, site_diagnose_how }) => [
    store_answer?.message ?? '',
    site_diagnose_how?.message ?? '',
  ]);
  expect(sentences).not.toContain('');
  const scripts = namesIn(browser).filter((name) => name.endsWith('.js'));
  const held = scripts.filter((name) => sentences.some((sentence) => read(browser, name).includes(sentence)));
  expect(held).toEqual([]);
});

it('the packages name the licence of every library in them', () => {
  const licences = read('chromium', 'THIRD-PARTY-LICENSES.txt').split(/\n-{80}\n\n/);
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  // Above each licence, a line for each library that has it: its name and its copyrights.
  const names = licences.flatMap((text) =>
    text
      .slice(0, text.indexOf('\n\n'))
      .split('\n')
      .map((line) => line.split(',')[0]),
  );
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  // fast-xml-parser's dependencies, one of them without a licence file.
  expect(names).toEqual(expect.arrayContaining(['path-expression-matcher', '@nodable/entities']));
  for (const text of licences) expect(text).toMatch(/Copyright|Mozilla Public License/);
});

it.each([
  ['the package for npm', ['npm', 'THIRD-PARTY-LICENSES.txt'], []],
  ['the interface as one page', [PAGE], ['fzstd']],
])('%s contains the licences of the libraries in it', (_, file, more) => {
  const text = read(...file);
  for (const library of ['fast-xml-parser', 'pako', 'valibot', ...more]) expect(text).toContain(library);
  expect(text).toMatch(/Copyright \(c\) \d{4} Amit Kumar Gupta/i);
  expect(text).toContain('Permission is hereby granted, free of charge');
});

describe('from a git checkout', () => {
  const digests = (where: string): readonly string[] =>
    ['chromium', 'firefox'].map((browser) =>
      createHash('sha256')
        .update(readFileSync(path.join(where, `its-the-saml-${browser}.zip`)))
        .digest('hex'),
    );
  const clone = path.join(folder, 'clone');
  const other = path.join(folder, 'other');
  const sources = (): Buffer => readFileSync(path.join(clone, 'dist', 'its-the-saml-source.zip'));
  // package-lock.json pins the libraries.
  const linkLibraries = (checkout: string): void =>
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'));

  beforeAll(() => {
    for (const each of [clone, other]) execFileSync('git', ['clone', '--quiet', ROOT, each]);
    linkLibraries(clone);
    packageFrom(clone, path.join(clone, 'dist'));
  });

  it('two clones give the same zip of the sources, with everything that git tracks', async () => {
    expect(sources().equals(await sourceZip(other))).toBe(true);
    const tracked = execFileSync('git', ['ls-files'], { cwd: other, encoding: 'utf8' });
    expect(Object.keys(unzipSync(sources())).toSorted()).toEqual(tracked.trimEnd().split('\n').toSorted());
  });

  it('the zip of the sources gives the same packages, wherever it is unpacked', () => {
    const unpacked = path.join(folder, 'deeper', 'inside', 'another checkout');
    for (const [name, bytes] of Object.entries(unzipSync(sources()))) {
      mkdirSync(path.dirname(path.join(unpacked, name)), { recursive: true });
      writeFileSync(path.join(unpacked, name), bytes);
    }
    linkLibraries(unpacked);
    packageFrom(unpacked, path.join(unpacked, 'dist'));
    expect(digests(path.join(unpacked, 'dist'))).toEqual(digests(path.join(clone, 'dist')));
  });
});

it("Mozilla's linter finds nothing in the package for Firefox except what scripts/accepted-warnings.json gives a reason for", () => {
  const accepted: Record<string, string> = JSON.parse(
    readFileSync(path.join(ROOT, 'scripts', 'accepted-warnings.json'), 'utf8'),
  );
  const output = execFileSync(
    path.join(ROOT, 'node_modules', '.bin', 'web-ext'),
    ['lint', '--source-dir', path.join(built, 'firefox'), '--output', 'json', '--no-config-discovery'],
    { encoding: 'utf8' },
  );
  const { errors, notices, warnings }: Record<string, readonly { readonly code: string }[]> = JSON.parse(output);
  expect(errors).toEqual([]);
  const reported = [...(warnings ?? []), ...(notices ?? [])].map(({ code }) => code);
  expect(reported.filter((code) => !accepted[code])).toEqual([]);
  // A reason for a warning that no longer appears must be removed.
  expect(Object.keys(accepted).filter((code) => !reported.includes(code))).toEqual([]);
});
