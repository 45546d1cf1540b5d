import type { BrowserContext, Page } from 'playwright';
import type { Decision } from './aws-double.ts';
import { signIn } from './browser.ts';
import { type FaultId, faultOf } from './faults.ts';
import type { Lab } from './lab.ts';

export interface FailingSignIn {
  /** What is wrong, in a sentence. */
  readonly fault: string;
  /** The tab, as the user is left with it. */
  readonly page: Page;
  /** What the AWS double decided, and why; null where the IdP gave no Response. */
  readonly decision: Decision | null;
}

/** One sign-in with this fault in a new tab. */
export async function runFailingSignIn(lab: Lab, context: BrowserContext, fault: FaultId): Promise<FailingSignIn> {
  lab.set({ fault });
  const page = await context.newPage();
  const before = lab.log.length;
  await signIn(page, lab);
  return { fault: faultOf(fault).is, page, decision: lab.log.slice(before).at(-1) ?? null };
}
