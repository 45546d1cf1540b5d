/** The id of the directory behind an instance, as in `d-1234567890`. */
const DIRECTORY_ID = 'd-[0-9a-z]{10}';

export const isDirectoryId = (text: string): boolean => new RegExp(`^${DIRECTORY_ID}$`).test(text);

/** Replaces every directory id in a text. */
export const replaceDirectoryIds = (text: string, replacement: string): string =>
  text.replaceAll(new RegExp(`\\b${DIRECTORY_ID}\\b`, 'g'), replacement);

/** As AWS makes them: a name of ten letters that looks like an id is none. */
export const isHexDirectoryId = (text: string): boolean => /^d-[0-9a-f]{10}$/.test(text);
