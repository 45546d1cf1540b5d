import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { readLocales } from '../../scripts/locales.mjs';
import { PAGE } from '../../scripts/page.mjs';
import { writeSite } from '../../scripts/site/site.ts';
import { CODES } from '../../src/diagnosis/causes.ts';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import { SIGN_IN_PAGES } from '../../src/identity-center/sign-in-pages.ts';
import { RECOGNISABLE } from '../../src/idp/products.ts';
import { PRODUCT_REFUSALS } from '../../src/idp/refusals/product-refusals.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const URL_OF_SITE = 'https://its-the-saml.example/docs/';
const folder = temporaryFolder('site');
await writeSite(folder, URL_OF_SITE);

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

const elementsIn = (node: Parent): readonly Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((each) => each.name === name)?.value ?? null;
const textOf = (node: Parent): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');

/** Every page except the diagnosis page, which tests/e2e/page.test.ts covers. */
const pages = files
  .filter((file) => file.endsWith('.html') && file !== PAGE)
  .map((file) => {
    const elements = elementsIn(parse(read(file)));
    const all = (tagName: string): readonly Element[] => elements.filter((each) => each.tagName === tagName);
    return { file, elements, all };
  });
const pageAt = (address: string) => pages.find(({ file }) => file === address);

const LANGUAGES = Object.keys(readLocales());
const inEveryLanguage = (address: string): readonly string[] =>
  LANGUAGES.map((language) => (language === 'en' ? address : `${language}/${address}`));

describe('the site', () => {
  it('has a page in every language for each cause, each text of AWS and each identity provider', () => {
    const wanted = [
      'index.html',
      ...CODES.map((code) => `causes/${code}.html`),
      ...SIGN_IN_PAGES.map((page) => `aws/${page}.html`),
      ...RECOGNISABLE.map(({ id }) => `idp/${id}.html`),
    ];
    expect(pages.map(({ file }) => file).toSorted()).toEqual(wanted.flatMap(inEveryLanguage).toSorted());
  });

  it('links only to existing pages, and to places that exist in them', () => {
    const broken = pages.flatMap(({ file, all }) =>
      all('a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((to) => !to.startsWith('https://'))
        .filter((to) => {
          const [address = '', place] = to.split('#');
          const target = address === '' ? file : path.join(path.dirname(file), address);
          if (place === undefined) return address === '' || !existsSync(path.join(folder, target));
          return pageAt(target)?.elements.some((element) => attribute(element, 'id') === place) !== true;
        })
        .map((to) => `${file}: ${to}`),
    );
    expect(broken).toEqual([]);
  });

  it('can be reached completely from its first page', () => {
    const reached = new Set(['index.html']);
    // Iteration over a set includes elements that are added meanwhile.
    for (const file of reached) {
      for (const link of pageAt(file)?.all('a') ?? []) {
        const [to = ''] = (attribute(link, 'href') ?? '').split('#');
        if (to !== '' && !to.startsWith('https://')) reached.add(path.join(path.dirname(file), to));
      }
    }
    expect([...reached].toSorted()).toEqual(files.filter((file) => file.endsWith('.html')).toSorted());
  });

  it('gives each page of a language its own title and description, and one heading', () => {
    for (const language of LANGUAGES) {
      const own = pages.filter(({ file }) =>
        language === 'en' ? !/^[a-z]{2}\//.test(file) : file.startsWith(`${language}/`),
      );
      const titles = own.map(({ all }) => all('title').map(textOf).join());
      const descriptions = own.map(({ all }) =>
        attribute(
          all('meta').find((meta) => attribute(meta, 'name') === 'description'),
          'content',
        ),
      );
      expect(new Set(titles).size).toBe(own.length);
      expect(new Set(descriptions).size).toBe(own.length);
      for (const text of [...titles, ...descriptions]) expect(text).toMatch(/\S{2}/);
    }
    for (const { all } of pages) expect(all('h1')).toHaveLength(1);
  });

  it('runs no script, and loads nothing but its own style sheet and icon', () => {
    for (const { file, elements, all } of pages) {
      expect(all('script')).toEqual([]);
      expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
      const loaded = [
        ...all('link').map((link) => attribute(link, 'href')),
        ...elements.map((element) => attribute(element, 'src')),
      ].filter((address) => address !== null);
      const here = loaded.map((address) => path.join(path.dirname(file), address));
      expect([...new Set(here)].toSorted()).toEqual(['icon.svg', 'site.css']);
    }
  });

  it('fills in every value of a sentence', () => {
    const open = pages.filter(({ file }) => /\{[a-z]+\}|⟦|undefined|\[object/.test(read(file)));
    expect(open.map(({ file }) => file)).toEqual([]);
  });

  it('is listed in its sitemap, with full addresses', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const wanted = files
      .filter((file) => file.endsWith('.html'))
      .map((file) => `${URL_OF_SITE}${file.replace(/(^|\/)index\.html$/, '$1')}`);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('the HTML of the site', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // AWS's own words are the title, whatever their length.
    rules: { 'long-title': 'off' },
  });
  // The other languages have the same markup with other sentences.
  const validated = pages.filter(({ file }) => !/^(?:de|fr|ja)\/(?:causes|idp|aws)\//.test(file));

  it('is checked by a validator that finds mistakes', async () => {
    const { valid } = await validator.validateString(
      '<!DOCTYPE html><html lang="en"><title>A</title><p><div></div></p></html>',
    );
    expect(valid).toBe(false);
  });

  it.each([...validated.map(({ file }) => file), PAGE])('is valid: %s', async (file) => {
    const { results } = await validator.validateString(read(file));
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });
});

describe('a search for', () => {
  const linksOf = (address: string): readonly string[] =>
    (pageAt(address)?.all('main').flatMap(elementsIn) ?? [])
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => attribute(link, 'href') ?? '');

  it.each(SIGN_IN_PAGES)('the words of %s finds them as title and heading, with a cause', (page) => {
    const address = `aws/${page}.html`;
    const [title, heading] = ['title', 'h1'].map((tag) => pageAt(address)?.all(tag).map(textOf).join() ?? '');
    expect(title).toContain(headingOf(page));
    expect(heading).toBe(headingOf(page));
    expect(linksOf(address)).toContainEqual(expect.stringMatching(/^\.\.\/causes\//));
  });

  it.each([
    ['aws/not-you-its-us.html', ['device-clock-off', 'certificate-held-by-aws', 'name-id-format']],
    ['aws/code-not-right.html', ['user-not-provisioned', 'username-mismatch']],
    ['aws/role-not-authorized.html', ['iam-trust-policy']],
    ['aws/invalid-saml-response.html', ['iam-role-missing', 'iam-role-malformed', 'wrong-application']],
  ])('%s leads first to what AWS names', (address, codes) => {
    const causes = linksOf(address).filter((link) => link.startsWith('../causes/'));
    expect(causes.slice(0, codes.length)).toEqual(codes.map((code) => `../causes/${code}.html`));
  });

  it('“It’s not you, it’s us” does not lead to an unknown user, nor “this code isn’t right” to the audience', () => {
    expect(linksOf('aws/not-you-its-us.html')).not.toContain('../causes/user-not-provisioned.html');
    expect(linksOf('aws/not-you-its-us.html')).toContain('../causes/audience-mismatch.html');
    expect(linksOf('aws/code-not-right.html')).not.toContain('../causes/audience-mismatch.html');
  });

  it('a text of CloudTrail finds it in the page of its cause', () => {
    expect(read('causes/name-id-format.html')).toContain('Response contains invalid name id policy format');
    expect(read('index.html')).toContain('Response contains invalid name id policy format');
  });

  it('a code of an identity provider finds it in the page of the product and in that of the cause', () => {
    expect(read('idp/entra.html')).toContain('<code>AADSTS50105</code>');
    expect(read('causes/user-not-assigned.html')).toContain('<code>AADSTS50105</code>');
    for (const { product, refusals } of PRODUCT_REFUSALS) {
      for (const code of refusals.flatMap(({ codes }) => codes)) {
        expect(read(`idp/${product}.html`)).toContain(`<code>${code}</code>`);
      }
    }
  });
});
