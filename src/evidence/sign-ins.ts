import type { ObservedSignIn } from '../diagnosis/observed.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';
import { type AssembledSignIn, assembleSignIns } from '../observations/assemble/sign-ins.ts';
import { evidenceLimits } from './evidence.ts';
import { refusedByIdp } from './idp-words.ts';
import { type RecordedObservations, STATED_TAB } from './recorded.ts';

/** Makes the sign-ins out of what files and people show, oldest first. */
export const signInsOf = (recorded: RecordedObservations): readonly ObservedSignIn[] => {
  const { idpWords } = recorded;
  const signIns = assembleSignIns(recorded.observations)
    .filter(({ tabId }) => tabId !== STATED_TAB)
    .toSorted((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1))
    .map((signIn) => asRecorded(signIn, recorded));
  if (idpWords === null) return signIns;
  return signIns.length === 0 ? [refusedByIdp(idpWords)] : signIns.map((signIn) => withWords(signIn, idpWords));
};

const asRecorded = ({ observed, waiting }: AssembledSignIn, recorded: RecordedObservations): ObservedSignIn => ({
  ...observed,
  post: postOf(observed, recorded),
  requests: requestsOf(observed.requests, recorded),
  postedBefore: observed.postedBefore || (recorded.hasEarlierPosts ? observed.postedBefore : null),
  waitedInVain: observed.waitedInVain || (recorded.isOver && waiting),
});

const postOf = (
  { post, failure }: ObservedSignIn,
  { hasTimes, deviceTime, timeFrom, isCopy }: RecordedObservations,
): ObservedSignIn['post'] => {
  if (post === null) return null;
  const known = {
    ...post,
    timeFrom,
    deviceTime: deviceTime ?? (hasTimes ? post.deviceTime : null),
    ...(isCopy && { isCopy }),
  };
  // A copied page may be of another attempt than a copied Response: the time that it prints proves no more than the device's clock.
  return isCopy && timeFrom === null && failure !== null && post.awsTime === failure.time
    ? { ...known, deviceTime: failure.time, awsTime: null, timeFrom: 'file' }
    : known;
};

/** The request that people name comes last, and no bound leaves it out. */
const requestsOf = (
  requests: ObservedSignIn['requests'],
  { hasTimes, namedRequest }: RecordedObservations,
): ObservedSignIn['requests'] => [
  ...requests
    .filter(({ message }) => message !== namedRequest)
    .slice(-evidenceLimits.requests)
    .map((request) => (hasTimes ? request : { ...request, deviceTime: null })),
  ...(namedRequest === null ? [] : [{ message: namedRequest, deviceTime: null, sameTab: true, named: true }]),
];

/** A Response that was posted shows by itself how the IdP answered. */
const withWords = (signIn: ObservedSignIn, idpWords: IdpWords): ObservedSignIn =>
  signIn.post === null ? { ...signIn, idpWords } : signIn;
