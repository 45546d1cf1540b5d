import type { Refusal } from './refusal.ts';

/** What an IdP said when it refused, outside a Response: on its own page, pasted or recorded. */
export interface IdpWords {
  /** Null where only AWS's request stands in the text. */
  readonly refusal: Refusal | null;
  /** AWS's AuthnRequest that stands in the text, in whatever wrapping; null for none. */
  readonly request: string | null;
}
