import type { Decision } from './aws-double.ts';
import type { LabBrowser, Tab } from './browser.ts';
import { type FaultId, faultOf } from './faults.ts';
import type { Lab } from './lab.ts';
import { until } from './until.ts';

/** How far a sign-in has come: the IdP asks for the password, or AWS says how it ended. */
type Stage = 'login' | 'ended';

/** Signs the lab's user in, from `lab.signInUrl` to the page on which the sign-in ends. */
export async function signIn(tab: Tab, lab: Lab): Promise<void> {
  if (lab.settings.fault === 'stale-request') await beginAnother(tab, lab);
  if ((await beginSignIn(tab, lab)) === 'login') await logIn(tab);
}

/** Goes as far as a sign-in goes without a password; null if the IdP gives no answer. */
export async function beginSignIn(tab: Pick<Tab, 'goTo' | 'run'>, lab: Lab): Promise<Stage | null> {
  await tab.goTo(lab.signInUrl);
  if (lab.settings.fault !== 'no-response') return until('login or end', () => tab.run(stageOf, null));
  await until('the page of the IdP', () => tab.run(isLoadedAtIdp, null));
  return null;
}

/** Fills in the IdP's form, and waits until AWS says how the sign-in ended. */
export async function logIn(tab: Pick<Tab, 'fill' | 'press' | 'run'>): Promise<void> {
  await tab.fill('input[name="username"]', 'alice');
  await tab.fill('input[name="password"]', 'alicepass');
  await tab.press('Enter');
  await until('the end', async () => (await tab.run(stageOf, null)) === 'ended');
}

/** A sign-in that only gets as far as the IdP: its request is the one that is answered too late. */
async function beginAnother(tab: Tab, lab: Lab): Promise<void> {
  const { fault } = lab.settings;
  lab.set({ fault: 'no-response' });
  await beginSignIn(tab, lab);
  lab.set({ fault });
}

const isLoadedAtIdp = (): boolean => location.hostname.endsWith('.example.test') && document.readyState === 'complete';

const stageOf = (): Stage | null => {
  const text = document.body.textContent;
  // The lab's server failed: the wait that this ends says why (lab/server.ts).
  if (text.startsWith('lab: ')) throw new Error(text);
  if (document.querySelector('input[name="username"]') !== null) return 'login';
  const isPortal = document.querySelector('h1')?.textContent === 'AWS access portal';
  return isPortal || document.querySelector('[role="alert"] h2, input[name="roleIndex"]') !== null ? 'ended' : null;
};

export interface FailingSignIn {
  /** What is wrong, in a sentence. */
  readonly fault: string;
  /** The tab, as the user is left with it. */
  readonly tab: Tab;
  /** What the AWS double decided, and why; null if the IdP gave no Response. */
  readonly decision: Decision | null;
}

/** One sign-in with this fault in a new tab. */
export async function runFailingSignIn(
  lab: Lab,
  browser: Pick<LabBrowser, 'newTab'>,
  fault: FaultId,
): Promise<FailingSignIn> {
  lab.set({ fault });
  const tab = await browser.newTab();
  const before = lab.log.length;
  await signIn(tab, lab);
  return { fault: faultOf(fault).is, tab, decision: lab.log.slice(before).at(-1) ?? null };
}
