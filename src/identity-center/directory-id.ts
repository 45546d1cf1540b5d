/** The id of the directory behind an instance, as in `d-1234567890`. */
const DIRECTORY_ID = /^d-[0-9a-z]{10}$/;
const DIRECTORY_IDS = /\bd-[0-9a-z]{10}\b/g;

export const isDirectoryId = (text: string): boolean => DIRECTORY_ID.test(text);

/** Replaces every directory id in a text. */
export const replaceDirectoryIds = (text: string, replacement: string): string =>
  text.replaceAll(DIRECTORY_IDS, replacement);

/** Ids as AWS makes them, so that a name of ten letters that looks like an id does not count. */
export const isHexDirectoryId = (text: string): boolean => /^d-[0-9a-f]{10}$/.test(text);
