/**
 * Undoes percent-encoding (RFC 3986 section 2.1); `+` stays `+`. Null if the text has an escape that is not `%XX` or
 * not UTF-8.
 */
export const decodePercent = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};
