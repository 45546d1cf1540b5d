import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { browser } from '../storage/browser.ts';
import type { DiagnosisSummary, FirstFrame, StoredFirstFrame, StoredSummary } from '../storage/first-frame.ts';
import { firstFrameKey } from '../storage/first-frame-key.ts';
import { currentDiagnosis } from '../storage/records.ts';
import type { Session } from '../storage/session.ts';
import type { Items } from '../storage/session-area.ts';

interface SummarisedDiagnosis {
  /** See `Diagnosed`. */
  readonly of: string;
  readonly diagnosis: DiagnosisSummary;
}

/**
 * The summaries in the first frames that are stored, by what they are summaries `of`: to read the diagnoses again takes
 * far longer.
 */
export const storedSummaries = ({ firstFrames }: Session): ReadonlyMap<string, DiagnosisSummary> =>
  new Map(
    [...firstFrames.values()]
      .flatMap(summariesIn)
      .flatMap(({ of, diagnosis }) => (of === null || diagnosis === null ? [] : [[of, diagnosis] as const])),
  );

/** None in an item that another version of the program wrote, or that is damaged. */
const summariesIn = (item: unknown): readonly StoredSummary[] => {
  try {
    const frame: StoredFirstFrame = JSON.parse(String(item));
    return frame.program === browser.runtime.getManifest().version ? frame.signIns : [];
  } catch {
    return [];
  }
};

/**
 * The items with what the interface shows at once (storage/first-frame.ts): one for each kind of windows of which anything is stored.
 *
 * @param frame what they say besides the sign-ins
 * @param signIns those that the interface lists, the newest first
 * @param diagnosisOf which diagnosis of a sign-in is stored; null if there is none
 */
export const firstFrames = (
  frame: Omit<FirstFrame, 'signIns'>,
  observations: readonly StoredObservation[],
  signIns: readonly AssembledSignIn[],
  diagnosisOf: (signIn: AssembledSignIn) => SummarisedDiagnosis | null,
): Items => {
  const kinds = [false, true].filter((kind) => observations.some(({ observation }) => observation.private === kind));
  const summaries = newestOfTabs(signIns).map((signIn) => summaryOf(signIn, diagnosisOf(signIn)));
  const itemOf = (kind: boolean): Items =>
    firstFrameItem(
      frame,
      summaries.filter((summary) => summary.private === kind),
      kind,
    );
  return Object.assign({}, ...kinds.map(itemOf));
};

/** Those that the first frames show. `signIns`: newest first. */
export const newestOfTabs = (signIns: readonly AssembledSignIn[]): readonly AssembledSignIn[] =>
  signIns.filter(
    (signIn, index) =>
      signIns.findIndex((each) => each.tabId === signIn.tabId && each.private === signIn.private) === index,
  );

/** The item of a kind of windows. */
const firstFrameItem = (
  { language, hasAccess, contact }: Omit<FirstFrame, 'signIns'>,
  signIns: readonly StoredSummary[],
  isPrivate: boolean,
): Items => {
  const frame: StoredFirstFrame = {
    program: browser.runtime.getManifest().version,
    language,
    hasAccess,
    contact,
    signIns,
  };
  // A text comes to the popup faster than an object, and shows at once whether anything changed.
  return { [firstFrameKey(isPrivate)]: JSON.stringify(frame) };
};

const summaryOf = (signIn: AssembledSignIn, stored: SummarisedDiagnosis | null): StoredSummary => {
  const { id, tabId, private: isPrivate, firstSeen, waiting, observed } = signIn;
  const diagnosis = currentDiagnosis(signIn, stored?.diagnosis);
  return {
    id,
    tabId,
    private: isPrivate,
    firstSeen,
    waiting,
    observed: { outcome: observed.outcome },
    diagnosis,
    of: diagnosis && (stored?.of ?? null),
  };
};

export const diagnosisSummaryOf = ({
  error,
  cause,
  suspects,
  findings,
  passed,
  unknown,
  signIn,
  refusal,
  instance,
  certificates,
  facts,
}: Diagnosis): DiagnosisSummary => ({
  error,
  cause,
  suspects,
  findings,
  passed,
  unknown,
  signIn,
  refusal,
  instance: instance && { portalUrl: instance.portalUrl },
  certificates: certificates.map(({ der: _, ...certificate }) => certificate),
  facts: facts && {
    response: { status: facts.response.status },
    assertions: facts.assertions
      .slice(0, 1)
      .map(({ issuer, audienceRestrictions }) => ({ issuer, audienceRestrictions })),
  },
});
