import type { DiagnosedInstance } from '../src/diagnosis/diagnosis.ts';
import type { ResponseFacts } from '../src/diagnosis/facts.ts';
import type { Outcome } from '../src/diagnosis/observed.ts';
import type { Headlined } from '../src/wording/headline.ts';
import type { Suspected } from '../src/wording/suspect-text.ts';
import { browser, inPrivateContext } from './browser.ts';
import { firstFrameKey } from './first-frame-key.ts';
import { sessionArea } from './session-area.ts';

/*
 * What the interface shows in its first frame, in one small item for each kind of windows: to read all that is stored takes longer
 * than to open the popup. The worker writes it with every change (background/first-frames.ts).
 */

/** What is shown of a diagnosis at once: the headline, the next step and the values below it. Any diagnosis has it. */
export type DiagnosisSummary = Omit<Headlined, 'facts'> &
  Omit<Suspected, 'facts'> & {
    readonly instance: Pick<DiagnosedInstance, 'portalUrl'> | null;
    readonly facts: (NonNullable<Suspected['facts']> & { readonly response: Pick<ResponseFacts, 'status'> }) | null;
  };

/** What is shown of a sign-in at once. Any `SignInRecord` has it. */
export interface SignInSummary {
  readonly id: string;
  readonly tabId: number;
  readonly private: boolean;
  readonly firstSeen: number;
  readonly waiting: boolean;
  readonly observed: { readonly outcome: Outcome };
  readonly diagnosis: DiagnosisSummary | null;
}

/** As it is stored. */
export interface StoredSummary extends SignInSummary {
  /** Which diagnosis it summarises (`Diagnosed`), so that the worker uses it again; null without one. */
  readonly of: string | null;
}

export interface FirstFrame {
  /** The setting. */
  readonly language: string;
  readonly hasAccess: boolean;
  /** Whom the administrator's policy names. */
  readonly contact: string | null;
  /** The newest of each tab, the newest first. */
  readonly signIns: readonly SignInSummary[];
}

/** As it is stored. */
export interface StoredFirstFrame extends FirstFrame {
  /** The version of the program that wrote it: an update leaves the profile of Chromium's private windows as it is. */
  readonly program: string;
  readonly signIns: readonly StoredSummary[];
}

/** Of this kind of window; null where no sign-in was seen in it, or another version wrote the item. Rejects if it is damaged. */
export const readFirstFrame = async (): Promise<FirstFrame | null> => {
  const key = firstFrameKey(inPrivateContext());
  const { [key]: item } = await sessionArea().get([key]);
  const frame: unknown = typeof item === 'string' ? JSON.parse(item) : null;
  return isOwn(frame) && frame.signIns.length > 0 ? frame : null;
};

/** What this very version of the program wrote is taken as it is: a schema would be more to load before the first frame. */
const isOwn = (item: unknown): item is StoredFirstFrame =>
  typeof item === 'object' &&
  item !== null &&
  'program' in item &&
  item.program === browser.runtime.getManifest().version;
