/** What the interface is written in, and how it writes dates and numbers. */
export interface Locale {
  /** A folder of `_locales`: `fr`, `pt_BR`. */
  readonly language: string;
  /** BCP 47, for Intl: `fr-CA` where the reader asks for that, else the language's own tag. */
  readonly locale: string;
}

/** English has every sentence, so this language always is there. */
const LAST_RESORT = 'en';

/** The BCP 47 tag of a folder of `_locales`, which WebExtensions spell with an underscore: `pt-BR` of `pt_BR`. */
export const tagOf = (folder: string): string => folder.replaceAll('_', '-');

/**
 * The reader's locale: the chosen language where it is available, else the first that the browser prefers and that is
 * available, else English.
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

/** The folder that a reader of `tag` reads: in the same script, in the words of the same region where there is a choice. */
const folderFor = (tag: string, available: readonly string[]): string | undefined => {
  const readable = available.filter((folder) => isReadable(tag, folder));
  return readable.find((folder) => likely(folder)?.region === likely(tag)?.region) ?? readable[0];
};

/** Simplified and traditional Chinese are two languages here: a reader of one may not read the other. */
const isReadable = (tag: string, folder: string): boolean => {
  const [wanted, offered] = [likely(tag), likely(folder)];
  return wanted !== null && wanted.language === offered?.language && wanted.script === offered.script;
};

/**
 * A tag with the script and the region that CLDR takes for likely: `zh-Hant-TW` of `zh-TW`, also of `zh_TW`, as Chromium
 * writes it in places. Null for anything but a tag.
 */
const likely = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tagOf(tag)).maximize();
  } catch {
    return null;
  }
};
