import type { Translate } from '../src/wording/translate.ts';

/** What every part needs to speak to the reader. */
export interface I18n {
  readonly t: Translate;
  /** BCP 47, for Intl. */
  readonly locale: string;
}
