import { decodePercent as decode } from '../percent.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type Undecodable, undecodable } from './undecodable.ts';

/**
 * Undoes percent-encoding (RFC 3986 section 2.1); `+` stays `+`.
 *
 * @param text text with `%XX` escapes of UTF-8 bytes
 * @returns the decoded text, or `percent-malformed` with the offset of the first escape that is not `%XX` or not UTF-8
 */
export const decodePercent = (text: string): Result<string, Undecodable> => {
  const decoded = decode(text);
  return decoded === null ? fail(undecodable('percent', 'percent-malformed', firstMalformed(text))) : succeed(decoded);
};

/** The offset of the first run of escapes that does not decode by itself. */
const firstMalformed = (text: string): number | null => {
  for (const run of text.matchAll(/(?:%[0-9A-Fa-f]{2})+|%/g)) {
    if (decode(run[0]) === null) return run.index;
  }
  return null;
};
