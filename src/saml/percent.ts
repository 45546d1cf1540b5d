import { fail, type Result, succeed } from '../result.ts';
import { type Undecodable, undecodable } from './undecodable.ts';

/**
 * Undoes percent-encoding (RFC 3986 section 2.1); `+` stays `+`.
 *
 * @param text text with `%XX` escapes of UTF-8 bytes
 * @returns the decoded text, or `percent-malformed` with the offset of the first escape that is no `%XX` or no UTF-8
 */
export const decodePercent = (text: string): Result<string, Undecodable> => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  let end = 0;
  for (const run of text.matchAll(/(?:%[0-9A-Fa-f]{2})+|%/g)) {
    if (run[0] === '%') return fail(undecodable('percent', 'percent-malformed', run.index));
    const bytes = Uint8Array.from(run[0].slice(1).split('%'), (digits) => Number.parseInt(digits, 16));
    try {
      pieces.push(text.slice(end, run.index), decoder.decode(bytes));
    } catch {
      return fail(undecodable('percent', 'percent-malformed', run.index));
    }
    end = run.index + run[0].length;
  }
  return succeed(pieces.join('') + text.slice(end));
};
