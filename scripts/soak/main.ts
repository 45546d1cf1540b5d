/**
 * `npm run soak -- [--sign-ins 1000]`: signs in that often in one Chromium, with and without mixed faults, and prints
 * the memory of the worker and the size of the browser's storage as it goes. Exits with 1 if a sign-in is not diagnosed
 * with its cause, or if the last quarter uses over a quarter more than the second. Needs `npm run build`.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { launchChromium } from '../../lab/chromium.ts';
import type { FaultId } from '../../lab/faults.ts';
import { startLab } from '../../lab/lab.ts';
import { signIn } from '../../lab/sign-in.ts';
import { heapOf } from '../bench/chromium/memory.ts';
import { spreadOf } from '../bench/statistics.ts';

/** Mistakes with the cause that must be found without any settings; null for a sign-in that AWS accepts. */
const SIGN_INS: readonly (readonly [FaultId, string | null])[] = [
  ['wrong-audience', 'audience-mismatch'],
  ['none', null],
  ['wrong-recipient', 'recipient-mismatch'],
  ['wrong-destination', 'destination-mismatch'],
  ['name-id-format', 'name-id-format'],
  ['none', null],
  ['encrypted', 'assertion-encrypted'],
  ['two-assertions', 'assertion-multiple'],
  ['unsigned', 'assertion-unsigned'],
  ['tampered', 'signature-broken'],
];
const SAMPLES = 20;
const GROWTH = 1.25;

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'session' | 'local',
      { get(keys: null): Promise<Record<string, unknown>>; getBytesInUse(keys: null): Promise<number> }
    >
  >;
};

const { values } = parseArgs({ options: { 'sign-ins': { type: 'string', default: '1000' } } });
const total = Number(values['sign-ins']);

const lab = await startLab({ idp: 'samlp' });
const browser = await launchChromium(lab);
try {
  const devTools = await browser.context.browser()?.newBrowserCDPSession();
  if (devTools === undefined) throw new Error('Chromium hands over no devtools');
  const watcher = await browser.context.newPage();
  await watcher.goto(browser.extensionUrl('manifest.json'));
  const tab = await browser.newTab();
  const heaps: number[] = [];
  const stored: number[] = [];
  const missed: string[] = [];
  let begun = Date.now();
  console.log('sign-ins   worker MB   stored KB   ms each');
  for (let count = 1; count <= total; count += 1) {
    const [fault, cause] = SIGN_INS[count % SIGN_INS.length] ?? ['none', null];
    lab.set({ fault });
    const before = Date.now();
    await signIn(tab, lab);
    const found = await outcomeSince(watcher, before, cause);
    if (found !== 'as expected') missed.push(`${count} (${fault}): ${found}`);
    if (count % Math.ceil(total / SAMPLES) !== 0) continue;
    heaps.push(await heapOf((await browser.worker()).url(), devTools));
    stored.push((await watcher.evaluate(bytesStored)) / 1000);
    const each = (Date.now() - begun) / Math.ceil(total / SAMPLES);
    begun = Date.now();
    console.log(
      `${String(count).padStart(8)} ${heaps.at(-1)?.toFixed(1).padStart(11)} ${stored.at(-1)?.toFixed(1).padStart(11)} ${each.toFixed(0).padStart(9)}`,
    );
  }
  for (const miss of missed) console.log(`NOT AS EXPECTED: sign-in ${miss}`);
  const grown = [growthOf('worker', heaps), growthOf('storage', stored)];
  console.log(`${total - missed.length} of ${total} as expected`);
  process.exitCode = missed.length > 0 || grown.some((growth) => growth > GROWTH) ? 1 : 0;
} finally {
  await browser.close();
  await lab.close();
}

/** The medians of the last quarter and of the second one, by which caches and bounds are filled. */
function growthOf(what: string, samples: readonly number[]): number {
  const quarter = Math.floor(samples.length / 4);
  const second = spreadOf(samples.slice(quarter, 2 * quarter)).median;
  const last = spreadOf(samples.slice(-quarter)).median;
  console.log(`${what}: ${second.toFixed(1)} in the second quarter, ${last.toFixed(1)} in the last`);
  return last / second;
}

/** Waits until the newest sign-in is diagnosed with this cause, or has no message left if AWS accepted it. */
async function outcomeSince(watcher: Page, since: number, cause: string | null): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await watcher.evaluate(newestSince, since);
    if (found === (cause ?? 'accepted')) return 'as expected';
    await watcher.waitForTimeout(100);
  }
  return (await watcher.evaluate(newestSince, since)) ?? 'nothing';
}

/** Runs in a page of the extension: the cause of the newest sign-in since then, or that its message was deleted. */
async function newestSince(since: number): Promise<string | null> {
  const items = Object.entries(await chrome.storage.session.get(null)).map(([key, item]) => ({
    key,
    item: Object(item),
  }));
  const posts = items.filter(({ item }) => item.kind === 'response-posted' && item.time >= since);
  if (posts.some(({ item }) => item.messageIs === 'deleted')) return 'accepted';
  const begun = items.filter(({ item }) => 'kind' in item && item.time >= since).map(({ key }) => key);
  const diagnosis = items.find(({ key }) => begun.some((id) => key === `diagnosis:${id}`));
  return diagnosis === undefined ? null : (diagnosis.item.diagnosis?.cause?.code ?? 'no cause');
}

/** Runs in the same page. */
async function bytesStored(): Promise<number> {
  return (await chrome.storage.session.getBytesInUse(null)) + (await chrome.storage.local.getBytesInUse(null));
}
