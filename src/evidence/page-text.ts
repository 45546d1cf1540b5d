import type { ObservedSignIn } from '../diagnosis/observed.ts';
import { failureIn, recogniseSignInPage } from '../identity-center/sign-in-pages.ts';
import { inTab, NOTHING_RECORDED } from './recorded.ts';
import { signInsOf } from './sign-ins.ts';

/**
 * Makes a sign-in of what somebody copied from AWS's failure page; nothing else is known of it.
 *
 * @returns null if the text neither comes from a known page nor has the request ID and time of one in another language
 */
export const signInOfPage = (text: string): ObservedSignIn | null => {
  const [page, failure] = [recogniseSignInPage(text), failureIn(text)];
  if (page === null && failure === null) return null;
  const shown = { ...inTab(0, 0), kind: 'page-shown', page, url: null, failure } as const;
  const observations = [{ key: 'page', observation: { ...shown, documentStart: 0 } }];
  return signInsOf({ ...NOTHING_RECORDED, observations })[0] ?? null;
};
