import { NOTHING_OBSERVED, type ObservedSignIn } from '../diagnosis/observed.ts';
import { failureIn, recogniseSignInPage } from '../identity-center/sign-in-pages.ts';

/**
 * What somebody copied of AWS's failure page, as a sign-in of which nothing else is known.
 *
 * @returns null if the text is of no page that is known
 */
export const signInOfPage = (text: string): ObservedSignIn | null => {
  const page = recogniseSignInPage(text);
  return page && { ...NOTHING_OBSERVED, page, failure: failureIn(text), outcome: 'refused' };
};
