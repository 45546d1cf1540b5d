import type { ObservedSignIn } from '../diagnosis/observed.ts';
import { failureIn, recogniseSignInPage } from '../identity-center/sign-in-pages.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';
import { readIdpWords } from './idp-words.ts';
import { inTab, NOTHING_RECORDED, type RecordedObservations } from './recorded.ts';
import { signInsOf } from './sign-ins.ts';

/**
 * Makes of what somebody copied from AWS's failure page the observation that a browser would have made.
 *
 * @returns null if the text neither comes from a known page nor has the request ID and time of one in another language
 */
export const recordedPage = (text: string): RecordedObservations | null => {
  const [page, failure] = [recogniseSignInPage(text), failureIn(text)];
  if (page === null && failure === null) return null;
  const shown = { ...inTab(0, 0), kind: 'page-shown', page, url: null, failure } as const;
  return { ...NOTHING_RECORDED, observations: [{ key: 'page', observation: { ...shown, documentStart: 0 } }] };
};

/** The same as a sign-in of which nothing else is known. */
export const signInOfPage = (text: string): ObservedSignIn | null => {
  const recorded = recordedPage(text);
  return recorded && (signInsOf(recorded)[0] ?? null);
};

/** Whose page a copied text is of. */
export type PageText =
  | { readonly of: 'aws'; readonly signIn: ObservedSignIn }
  | { readonly of: 'idp'; readonly words: IdpWords };

/**
 * Reads what a page showed that ended a sign-in. A code of an IdP's counts first, as some of them head it as AWS does ("Something
 * went wrong"); other words of theirs count where the page is none of AWS's.
 *
 * @returns null if nothing of the text is known
 */
export const readPageText = async (text: string): Promise<PageText | null> => {
  const words = await readIdpWords(text);
  const signIn = signInOfPage(text);
  if (words !== null && (words.refusal?.code != null || signIn === null)) return { of: 'idp', words };
  return signIn && { of: 'aws', signIn };
};
