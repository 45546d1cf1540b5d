import type { Translate } from '../src/wording/translate.ts';

/** What every component needs to show text. */
export interface I18n {
  readonly t: Translate;
  /** BCP 47, for Intl. */
  readonly locale: string;
}
