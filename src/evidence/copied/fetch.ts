import { parseJson } from '../json.ts';
import type { CopiedRequest } from './copied-request.ts';

const FUNCTION = 'fetch';

/**
 * Reads a browser's "Copy as fetch": `fetch("URL", { …, "body": "…", "method": "POST" })`, whose arguments are JSON.
 *
 * @returns the request, or null if the text is not such a call with a body
 */
export const readFetch = (text: string): CopiedRequest | null => {
  const call = text.indexOf(FUNCTION);
  const options = text.indexOf('{', call);
  if (call < 0 || options < 0 || !['', 'await'].includes(text.slice(0, call).trim())) return null;
  const url = parseJson(text.slice(call + FUNCTION.length + 1, text.lastIndexOf(',', options)));
  const init = parseJson(text.slice(options, text.lastIndexOf('}') + 1));
  if (!init.ok || typeof init.value !== 'object' || init.value === null || !('body' in init.value)) return null;
  const { body } = init.value;
  if (typeof body !== 'string') return null;
  return { url: url.ok && typeof url.value === 'string' ? url.value : null, body };
};
