import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { callOf } from '../../lab/calls.ts';
import { PAGE, writePage } from '../../scripts/page.mjs';
import { test as base, expect } from './test.ts';

/** The common part of Playwright's and puppeteer's pages. */
interface BrowserPage {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  on(event: 'request', listener: (request: { url(): string }) => void): unknown;
}

/** Runs a function in the page; its result is passed as JSON. */
const run = async <Argument, Result>(
  page: BrowserPage,
  task: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> =>
  JSON.parse(
    String(await page.evaluate(`Promise.resolve(${callOf(task, argument)}).then((it) => JSON.stringify(it ?? null))`)),
  );

const test = base.extend<{ browserPage: BrowserPage }>({
  browserPage: async ({ plain }, use, { project }) => {
    const page = await (project.name === 'firefox' ? plain.firefoxPage() : plain.chromiumPage());
    await use(page);
    await page.close();
  },
});

const folder = temporaryFolder('page');
const file = path.join(folder, PAGE);

/** Serves the page, and counts all other requests. */
const served = async () => {
  const others: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === `/${PAGE}`) return response.setHeader('content-type', 'text/html').end(readFileSync(file));
    others.push(request.url ?? '');
    return response.end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()));
  return { origin: `http://127.0.0.1:${port}`, others, close: () => server.close() };
};

/** Puts a file into the page's own file field, like a person. */
const chooseFile = (page: BrowserPage, text: string): Promise<void> =>
  run(
    page,
    (content) => {
      const field = document.querySelector<HTMLInputElement>('main input[type=file]');
      if (field === null) throw new Error('there is no field for a file');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'response.xml'));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );

const shown = (page: BrowserPage) =>
  run(
    page,
    () => ({
      state: document.querySelector('main')?.dataset['state'] ?? null,
      cause: document.querySelector('main')?.dataset['cause'] ?? null,
      headline: document.querySelector('main h1')?.textContent ?? '',
      language: document.documentElement.lang,
    }),
    null,
  );

test.beforeAll(() => writePage(folder));

for (const from of ['file', 'http'] as const) {
  test(`the page by itself diagnoses a Response, opened by ${from}, and asks for nothing`, async ({
    browserPage: page,
  }) => {
    const server = await served();
    const asked: string[] = [];
    const url = from === 'file' ? pathToFileURL(file).href : `${server.origin}/${PAGE}`;
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url);
    await expect.poll(async () => (await shown(page)).headline).not.toBe('');

    await chooseFile(page, responseXml());
    await expect.poll(() => shown(page)).toMatchObject({ state: 'imported', cause: 'assertion-unsigned' });
    await expect.poll(async () => (await shown(page)).headline).not.toBe('');
    await expect.poll(() => run(page, () => document.querySelectorAll('main details').length, null)).toBeGreaterThan(0);
    // The address itself, and images and styles in the page.
    expect(asked.filter((each) => each !== url && !each.startsWith('data:'))).toEqual([]);

    const outcome = await run(
      page,
      async (origin) => {
        const fetched = await fetch(`${origin}/fetched`).then(
          () => 'reached',
          () => 'refused',
        );
        const image = new Image();
        const drawn = new Promise((resolve) => {
          image.onload = () => resolve('reached');
          image.onerror = () => resolve('refused');
        });
        image.src = `${origin}/image.png`;
        return [fetched, await drawn, navigator.sendBeacon(`${origin}/beacon`) && 'sent', localStorage.length];
      },
      server.origin,
    );
    expect(outcome.slice(0, 2)).toEqual(['refused', 'refused']);
    expect(outcome.at(-1)).toBe(0);
    expect(server.others.filter((each) => each !== '/favicon.ico')).toEqual([]);
    server.close();
  });
}

test('the page by itself has the settings of the extension, without what only an extension does', async ({
  browserPage: page,
}) => {
  await page.goto(`${pathToFileURL(file).href}#settings`);
  await expect.poll(async () => (await shown(page)).headline).toBe('Settings');
  const { pages, cards, languages } = await run(
    page,
    () => ({
      pages: [...document.querySelectorAll('nav button')].map(({ textContent }) => textContent),
      cards: [...document.querySelectorAll('main section.card')].map((card) => card.getAttribute('aria-labelledby')),
      languages: [...document.querySelectorAll<HTMLOptionElement>('select[name=language] option')].map(
        ({ value }) => value,
      ),
    }),
    null,
  );
  expect(pages).toEqual(['Import', 'Settings']);
  expect(cards).toEqual(['appearance', 'take-along']);
  expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'fr']));

  await run(
    page,
    () => {
      const field = document.querySelector<HTMLSelectElement>('select[name=language]');
      if (field === null) throw new Error('there is no field for the language');
      field.value = 'de';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    null,
  );
  await expect.poll(() => shown(page)).toMatchObject({ headline: 'Einstellungen', language: 'de' });
});
