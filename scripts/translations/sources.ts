import { createHash } from 'node:crypto';
import type { Messages } from '../../src/wording/translate.ts';

/** The English sentence that each sentence of a language was translated from: by key, a short digest of it. */
export type Sources = Readonly<Record<string, string>>;

/** What there is to do in one language, by key. */
export interface Work {
  /** English has them, the language does not. */
  readonly missing: readonly string[];
  /** The English sentence is another one than when they were translated. */
  readonly outdated: readonly string[];
  /** English no longer has them. */
  readonly surplus: readonly string[];
}

/** Compares a language with the English sentences of today and with those that it was translated from. */
export const workIn = (translation: Messages, english: Messages, sources: Sources): Work => {
  const keys = Object.keys(english);
  return {
    missing: keys.filter((key) => !Object.hasOwn(translation, key)),
    outdated: keys.filter((key) => Object.hasOwn(translation, key) && sources[key] !== digestOf(english, key)),
    surplus: Object.keys(translation).filter((key) => !Object.hasOwn(english, key)),
  };
};

/** What to keep once every sentence of a language says what the English one says today. */
export const currentSources = (translation: Messages, english: Messages): Sources =>
  Object.fromEntries(
    Object.keys(english)
      .filter((key) => Object.hasOwn(translation, key))
      .map((key) => [key, digestOf(english, key)]),
  );

const digestOf = (english: Messages, key: string): string =>
  createHash('sha256')
    .update(english[key]?.message ?? '')
    .digest('hex')
    .slice(0, 8);
