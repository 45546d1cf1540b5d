import type { ObservedSignIn } from '../diagnosis/observed.ts';
import { signInHostOf } from '../identity-center/endpoints.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';
import { type AssembledSignIn, assembleSignIns } from '../observations/assemble/sign-ins.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type EvidenceError, evidenceLimits } from './evidence.ts';
import type { Exchange, Recording } from './exchange.ts';
import { readIdpWords, refusedByIdp } from './idp-words.ts';
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
  const idpWords = await wordsOfIdp(exchanges);
  if (signIns.length > 0)
    return succeed(idpWords === null ? signIns : signIns.map((each) => withWords(each, idpWords)));
  return idpWords === null ? fail({ code: 'evidence-without-sign-in' }) : succeed([refusedByIdp(idpWords)]);
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
    // A recording that ends without an answer says that none came.
    waitedInVain: observed.waitedInVain || waiting,
  };
};

/** Where a Response was posted, it says itself how the IdP answered. */
const withWords = (signIn: ObservedSignIn, idpWords: IdpWords): ObservedSignIn =>
  signIn.post === null ? { ...signIn, idpWords } : signIn;

/** What a page of the IdP's said, the last one that is known. Its address helps if its text is in another language. */
const wordsOfIdp = async (exchanges: readonly Exchange[]): Promise<IdpWords | null> => {
  const pages = exchanges.filter(({ url, page }) => page !== '' && signInHostOf(url) === null);
  let searched = 0;
  for (const { url, page } of pages.slice(-evidenceLimits.pages).toReversed()) {
    searched += page.length;
    if (searched > evidenceLimits.pageCharacters) return null;
    const words = await readIdpWords(`${page}\n${url}`);
    if (words !== null) return words;
  }
  return null;
};
