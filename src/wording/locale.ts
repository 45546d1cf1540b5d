/** The language of the interface, and how it writes dates and numbers. */
export interface Locale {
  /** A folder of `_locales`: `fr`, `pt_BR`. */
  readonly language: string;
  /** BCP 47, for Intl: `fr-CA` if the reader asks for it, else the language's own tag. */
  readonly locale: string;
}

/** English has every sentence, so this language is always available. */
const LAST_RESORT = 'en';

/** The BCP 47 tag of a folder of `_locales`, which WebExtensions spell with an underscore: `pt-BR` of `pt_BR`. */
export const tagOf = (folder: string): string => folder.replaceAll('_', '-');

/**
 * The reader's locale: the chosen language if it is available, else the first available one that the browser prefers,
 * else English.
 *
 * @param chosen a folder of `_locales`, or anything else (`browser`) for the browser's preference
 * @param preferred BCP 47 tags, the most preferred first
 * @param available the folders of `_locales`
 */
export const chooseLocale = (chosen: string, preferred: readonly string[], available: readonly string[]): Locale => {
  const language = available.includes(chosen)
    ? chosen
    : (preferred.flatMap((tag) => folderFor(tag, available) ?? [])[0] ?? LAST_RESORT);
  return { language, locale: preferred.map(tagOf).find((tag) => isReadable(tag, language)) ?? tagOf(language) };
};

/** The folder for a reader of `tag`: in the same script, and for the same region if there is a choice. */
const folderFor = (tag: string, available: readonly string[]): string | undefined => {
  const readable = available.filter((folder) => isReadable(tag, folder));
  return readable.find((folder) => likely(folder)?.region === likely(tag)?.region) ?? readable[0];
};

/** Simplified and traditional Chinese count as two languages, because a reader of one may not read the other. */
const isReadable = (tag: string, folder: string): boolean => {
  const [wanted, offered] = [likely(tag), likely(folder)];
  return wanted !== null && wanted.language === offered?.language && wanted.script === offered.script;
};

/**
 * A tag with the script and the region that CLDR considers likely: `zh-Hant-TW` for `zh-TW`, also for `zh_TW`, which
 * Chromium sometimes writes. Null for anything but a tag.
 */
const likely = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tagOf(tag)).maximize();
  } catch {
    return null;
  }
};
