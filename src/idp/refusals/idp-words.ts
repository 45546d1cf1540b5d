import type { Refusal } from './refusal.ts';

/** What an IdP said outside a Response when it refused: on its own page, pasted or recorded. */
export interface IdpWords {
  /** Null if the text has only AWS's request. */
  readonly refusal: Refusal | null;
  /** AWS's AuthnRequest in the text, in any wrapping; null for none. */
  readonly request: string | null;
}
