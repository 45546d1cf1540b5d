/** What the build and the unit tests read from the folders of `_locales`, so that a new language is only a new folder. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

const LOCALES = path.join(ROOT, '_locales');

/** Every language with its sentences: { en: { key: { message } }, … }. */
export function readLocales() {
  return Object.fromEntries(
    readdirSync(LOCALES)
      .toSorted()
      .map((language) => [language, JSON.parse(readFileSync(path.join(LOCALES, language, 'messages.json'), 'utf8'))]),
  );
}

/**
 * The sentences that the command line bundles as LANGUAGES: every language, without sentences that only the stores and
 * the site show, and without descriptions for translators.
 */
export function languages() {
  const texts = Object.entries(readLocales()).map(([language, messages]) => [language, spoken(messages)]);
  return { LANGUAGES: JSON.stringify(Object.fromEntries(texts)) };
}

/** A language without the keys that begin with one of these, and without descriptions for translators. */
export function spoken(messages, ...without) {
  return Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => !['site_', 'store_', ...without].some((prefix) => key.startsWith(prefix)))
      .map(([key, { message }]) => [key, { message }]),
  );
}

/**
 * The value of ACTION_TITLES in storage/action-titles.ts: the toolbar icon's titles in each language, as JSON. esbuild
 * would make a module of an object, and every file of the bundles would import it.
 */
export function actionTitles() {
  const titles = Object.entries(readLocales()).map(([language, messages]) => [
    language,
    {
      seen: messages.action_title.message,
      unviewed: messages.action_title_unviewed.message,
      noAccess: messages.action_title_no_access.message,
      certificateEnds: messages.action_title_certificate_ends.message,
      certificateEnded: messages.action_title_certificate_ended.message,
      certificateUnlisted: messages.action_title_certificate_unlisted.message,
    },
  ]);
  return { ACTION_TITLES: JSON.stringify(JSON.stringify(Object.fromEntries(titles))) };
}
