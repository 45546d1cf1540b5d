import { createHash } from 'node:crypto';
import type { Messages } from '../../src/wording/translate.ts';

/** A short digest of the English sentence that each sentence of a language was translated from, by key. */
export type Sources = Readonly<Record<string, string>>;

/** What needs work in one language, by key. */
export interface Work {
  /** English has these sentences, the language does not. */
  readonly missing: readonly string[];
  /** The English sentence has changed since they were translated. */
  readonly outdated: readonly string[];
  /** English no longer has them. */
  readonly surplus: readonly string[];
}

/** Compares a language with today's English sentences and with those that it was translated from. */
export const workIn = (translation: Messages, english: Messages, sources: Sources): Work => {
  const keys = Object.keys(english);
  return {
    missing: keys.filter((key) => !Object.hasOwn(translation, key)),
    outdated: keys.filter((key) => Object.hasOwn(translation, key) && sources[key] !== digestOf(english, key)),
    surplus: Object.keys(translation).filter((key) => !Object.hasOwn(english, key)),
  };
};

/** The digests to save when every sentence of a language matches today's English. */
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
