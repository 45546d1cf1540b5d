import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { browser } from '../storage/browser.ts';
import type { DiagnosisSummary, FirstFrame, SignInSummary, StoredFirstFrame } from '../storage/first-frame.ts';
import { firstFrameKey } from '../storage/first-frame-key.ts';
import { recordOf } from '../storage/records.ts';
import type { Session } from '../storage/session.ts';
import type { Items } from '../storage/session-area.ts';

/**
 * The items with what the interface shows at once (storage/first-frame.ts): one for each kind of windows of which anything is stored.
 *
 * @param frame what they say besides the sign-ins
 * @param signIns those that the interface lists, the newest first
 */
export const firstFrames = (
  frame: Omit<FirstFrame, 'signIns'>,
  observations: readonly StoredObservation[],
  signIns: readonly AssembledSignIn[],
  diagnoses: Session['diagnoses'],
): Items => {
  const kinds = [false, true].filter((kind) => observations.some(({ observation }) => observation.private === kind));
  const itemOf = (kind: boolean): Items => {
    const ofKind = signIns.filter((signIn) => signIn.private === kind);
    const records = ofKind.map((signIn) => recordOf(signIn, diagnoses));
    return firstFrameItem(frame, records, kind);
  };
  return Object.assign({}, ...kinds.map(itemOf));
};

/** The item of a kind of windows. `signIns`: newest first. */
const firstFrameItem = (
  { language, hasAccess, contact }: Omit<FirstFrame, 'signIns'>,
  signIns: readonly SignInRecord[],
  isPrivate: boolean,
): Items => {
  const newest = signIns.filter(({ tabId }, index) => signIns.findIndex((each) => each.tabId === tabId) === index);
  const frame: StoredFirstFrame = {
    program: browser.runtime.getManifest().version,
    language,
    hasAccess,
    contact,
    signIns: newest.map(summaryOf),
  };
  // A text comes to the popup faster than an object, and shows at once whether anything changed.
  return { [firstFrameKey(isPrivate)]: JSON.stringify(frame) };
};

const summaryOf = ({
  id,
  tabId,
  private: isPrivate,
  firstSeen,
  waiting,
  observed: { outcome },
  diagnosis,
}: SignInRecord): SignInSummary => ({
  id,
  tabId,
  private: isPrivate,
  firstSeen,
  waiting,
  observed: { outcome },
  diagnosis: diagnosis && diagnosisSummaryOf(diagnosis),
});

const diagnosisSummaryOf = ({
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
