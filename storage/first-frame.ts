import * as v from 'valibot';
import type { DiagnosedInstance } from '../src/diagnosis/diagnosis.ts';
import type { ResponseFacts } from '../src/diagnosis/facts.ts';
import { OUTCOMES } from '../src/diagnosis/observed.ts';
import type { Headlined } from '../src/wording/headline.ts';
import type { Suspected } from '../src/wording/suspect-text.ts';
import { browser, inPrivateContext } from './browser.ts';
import { firstFrameKey } from './session.ts';
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

const SignInSummarySchema = v.object({
  id: v.string(),
  tabId: v.number(),
  private: v.boolean(),
  firstSeen: v.number(),
  waiting: v.boolean(),
  observed: v.object({ outcome: v.picklist(OUTCOMES) }),
  /** Written by this very version of the program, as `program` tells: taken as it is. */
  diagnosis: v.nullable(v.custom<DiagnosisSummary>((value) => typeof value === 'object' && value !== null)),
});

/** What is shown of a sign-in at once. Any `SignInRecord` has it. */
export type SignInSummary = v.InferOutput<typeof SignInSummarySchema>;

const FirstFrameSchema = v.object({
  version: v.literal(1),
  /** The version of the program that wrote it: an update leaves the profile of Chromium's private windows as it is. */
  program: v.string(),
  /** The setting. */
  language: v.string(),
  hasAccess: v.boolean(),
  /** Whom the administrator's policy names. */
  contact: v.nullable(v.string()),
  /** The newest of each tab, the newest first. */
  signIns: v.array(SignInSummarySchema),
});

/** As it is stored. */
export type StoredFirstFrame = v.InferOutput<typeof FirstFrameSchema>;

export type FirstFrame = Omit<StoredFirstFrame, 'version' | 'program'>;

/** Of this kind of window; null where no sign-in was seen in it, or the item cannot be read. */
export const readFirstFrame = async (): Promise<FirstFrame | null> => {
  const key = firstFrameKey(inPrivateContext());
  const { [key]: item } = await sessionArea().get([key]);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), FirstFrameSchema), item);
  const isOwn = parsed.success && parsed.output.program === browser.runtime.getManifest().version;
  return isOwn && parsed.output.signIns.length > 0 ? parsed.output : null;
};
