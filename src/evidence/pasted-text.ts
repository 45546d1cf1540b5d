import type { IdpWords } from '../idp/refusals/idp-words.ts';
import type { IdpApplication } from '../idp-application/idp-application.ts';
import { readIdpApplications } from './idp-application.ts';
import { readIdpWords } from './idp-words.ts';
import { isPasted, type Pasted, readPasted } from './pasted.ts';

/** What a pasted text says about one sign-in. */
export interface PastedText extends Pasted {
  /** What the IdP said when it refused. */
  readonly idpWords: IdpWords | null;
  /** The settings of the application for AWS at the IdP. */
  readonly application: IdpApplication | null;
}

/**
 * Reads a text that somebody pasted about a sign-in: AWS's record, users, what the IdP said, or the settings of its
 * application.
 *
 * @returns null if nothing in it is known
 */
export const readPastedText = async (text: string): Promise<PastedText | null> => {
  const [application = null] = readIdpApplications(text);
  const pasted = readPasted(text);
  if (application !== null) return { ...pasted, idpWords: null, application };
  if (isPasted(pasted)) return { ...pasted, idpWords: null, application: null };
  const idpWords = await readIdpWords(text);
  return idpWords && { ...pasted, idpWords, application: null };
};
