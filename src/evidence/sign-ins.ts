import type { ObservedSignIn } from '../diagnosis/observed.ts';
import { type AssembledSignIn, assembleSignIns } from '../observations/assemble/sign-ins.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type EvidenceError, evidenceLimits } from './evidence.ts';
import type { Recording } from './exchange.ts';
import { observationsOf } from './recorded-observations.ts';

/** The sign-ins of a recording, oldest first. */
export const signInsOf = async (recording: Recording): Promise<Result<readonly ObservedSignIn[], EvidenceError>> => {
  const { exchanges } = recording;
  if (exchanges.length > evidenceLimits.exchanges) return fail({ code: 'evidence-too-large' });
  const observations = await observationsOf(exchanges);
  if (observations === null) return fail({ code: 'evidence-too-large' });
  const signIns = assembleSignIns(observations)
    .toSorted((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1))
    .map((signIn) => recorded(signIn, recording));
  return signIns.length > 0 ? succeed(signIns) : fail({ code: 'evidence-without-sign-in' });
};

const recorded = ({ observed, waiting }: AssembledSignIn, { exchanges, timeFrom }: Recording): ObservedSignIn => {
  const hasTimes = exchanges.some(({ startedAt }) => startedAt !== null);
  const deviceTime = (time: number | null): number | null => (hasTimes ? time : null);
  return {
    ...observed,
    post: observed.post && { ...observed.post, timeFrom, deviceTime: deviceTime(observed.post.deviceTime) },
    requests: observed.requests
      .slice(-evidenceLimits.requests)
      .map((request) => ({ ...request, deviceTime: deviceTime(request.deviceTime) })),
    // A recording says what it contains only: that a Response was not posted before is not known.
    postedBefore: observed.postedBefore || null,
    // Whoever hands in a recording that ends without an answer says that none came.
    waitedInVain: observed.waitedInVain || waiting,
  };
};
