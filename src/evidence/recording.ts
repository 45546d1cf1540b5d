import { signInHostOf } from '../identity-center/endpoints.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type EvidenceError, evidenceLimits } from './evidence.ts';
import type { Exchange, Recording } from './exchange.ts';
import { readIdpWords } from './idp-words.ts';
import { NOTHING_RECORDED, type RecordedObservations } from './recorded.ts';
import { observationsOf } from './recorded-observations.ts';

/** What a recording shows: what a browser would have observed, and what the IdP's pages said. */
export const readRecording = async ({
  exchanges,
  timeFrom,
}: Recording): Promise<Result<RecordedObservations, EvidenceError>> => {
  const observations = await observationsOf(exchanges);
  if (observations === null) return fail({ code: 'evidence-too-large' });
  return succeed({
    ...NOTHING_RECORDED,
    observations,
    hasTimes: exchanges.some(({ startedAt }) => startedAt !== null),
    timeFrom,
    isOver: true,
    idpWords: await wordsOfIdp(exchanges),
  });
};

/** What the last known page of the IdP said. Its address helps if its text is in another language. */
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
