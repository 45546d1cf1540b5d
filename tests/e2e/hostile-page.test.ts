import type { LabBrowser } from '../../lab/browser.ts';
import { urlsOf } from '../../lab/instance.ts';
import type { Lab } from '../../lab/lab.ts';
import { until } from '../../lab/until.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { eventually } from './eventually.ts';
import { observationsStored, signInsStored, stored } from './stored.ts';
import { expect, test } from './test.ts';

/** Pages at AWS's own address that try to keep the content script busy, or to detect it. */

const FAILURE = `<div role="alert"><h2>It's not you, it's us</h2><p>We couldn't complete your request right now.</p></div>`;

/** Replaces the sign-in page with this one. */
const serve = (lab: Lab, body: string): string => {
  const { signInPage } = urlsOf(lab.settings.instance);
  lab.intercept(async ({ url }) =>
    url.href.startsWith(signInPage)
      ? {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: `<!doctype html><html lang="en"><head><title>AWS</title></head><body>${body}</body></html>`,
        }
      : null,
  );
  return `${signInPage}?workflowStateHandle=1`;
};

const isDone = (): boolean => document.documentElement.dataset['done'] === 'true';

test('a failure is seen on a page of 20,000 elements that never stops changing', async ({ lab, labBrowser }) => {
  const url = serve(
    lab,
    `${FAILURE}<div id="storm"></div><script>
      const storm = document.getElementById('storm');
      for (let i = 0; i < 20000; i++) storm.appendChild(document.createElement('i')).textContent = i;
      let rounds = 0;
      const change = () => {
        for (let i = 0; i < 20; i++) storm.children[i].textContent = Math.random();
        rounds++;
        if (rounds === 25) document.documentElement.dataset.done = 'true';
        else setTimeout(change);
      };
      change();
    </script>`,
  );
  const tab = await labBrowser.newTab();
  await tab.goTo(url);
  await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.page).toBe('not-you-its-us');
  await until('the end of the storm', () => tab.run(isDone, null));
  // It reports the failure once, not at every change.
  expect(JSON.stringify(await stored(labBrowser)).match(/"page-shown"/g)).toHaveLength(1);
});

/** The most reports that the content script sends about one page (content/content.ts). */
const MAX_REPORTS = 50;
const REPORTS: readonly string[] = ['authn-request', 'page-left', 'page-shown'];

const reportsKept = async (labBrowser: LabBrowser): Promise<readonly Observation[]> =>
  (await observationsStored(labBrowser))
    .map(({ observation }) => observation)
    .filter(({ kind }) => REPORTS.includes(kind));

test('a page that keeps navigating causes only a bounded number of reports', async ({ lab, labBrowser }) => {
  const url = serve(
    lab,
    `${FAILURE}<script>
      for (let i = 0; i < 200; i++) history.replaceState(null, '', '#' + i);
      // Nothing answers there, so the page stays, and may try again.
      let tries = 0;
      const leave = () => {
        location.href = 'https://idp.example.test/nothing?SAMLRequest=' + tries;
        tries++;
        if (tries < 70) setTimeout(leave);
        else { window.stop(); document.documentElement.dataset.done = 'true'; }
      };
      leave();
    </script>`,
  );
  const tab = await labBrowser.newTab();
  await tab.goTo(url);
  await until('the last try', () => tab.run(isDone, null));
  // One report for each try, and the failure. A change of the fragment within the page is not reported.
  await eventually(async () => (await reportsKept(labBrowser)).length).toBeGreaterThanOrEqual(MAX_REPORTS);

  // Waits for the report of the next page, which comes after all of this one's, so that no later test receives any of
  // them.
  serve(lab, '<h1>Something went wrong</h1>');
  await tab.goTo(url);
  const isOfNext = (report: Observation): boolean =>
    report.kind === 'page-shown' && report.page === 'something-went-wrong';
  await eventually(async () => (await reportsKept(labBrowser)).some(isOfNext)).toBe(true);
  const reports = await reportsKept(labBrowser);
  expect(reports).toHaveLength(MAX_REPORTS + 1);
  expect(reports.filter(({ kind }) => kind === 'authn-request')).toHaveLength(MAX_REPORTS - 1);
});

test('a page finds no trace of the extension, whatever it replaces, and is not changed', async ({
  lab,
  labBrowser,
}) => {
  const url = serve(
    lab,
    `${FAILURE}<script>
      // Records whatever reads or changes the page from its own world.
      const noted = [];
      for (const [owner, name] of [[Document.prototype, 'createTreeWalker'], [Element.prototype, 'checkVisibility'],
        [EventTarget.prototype, 'addEventListener'], [Node.prototype, 'appendChild'], [String.prototype, 'replaceAll'],
        [RegExp.prototype, 'test'], [Array.prototype, 'join'], [window, 'setTimeout'], [window, 'MutationObserver']])
        owner[name] = () => { noted.push(name); throw new Error('hostile'); };
      Object.defineProperty(Object.prototype, 'kind', { set() { noted.push('kind'); } });
      globalThis.noted = noted;
    </script>`,
  );
  const tab = await labBrowser.newTab();
  await tab.goTo(url);
  await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.page).toBe('not-you-its-us');
  const page = await tab.run(
    () => ({
      noted: [...Reflect.get(globalThis, 'noted')],
      elements: document.querySelectorAll('*').length,
      children: document.body.children.length,
    }),
    null,
  );
  // html, head, title, body, div, h2, p, script
  expect(page).toEqual({ noted: [], elements: 8, children: 2 });
});
