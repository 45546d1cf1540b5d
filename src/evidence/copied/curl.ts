import type { CopiedRequest } from './copied-request.ts';
import { shellWords } from './shell-words.ts';

/** Options of curl whose value is the body: https://curl.se/docs/manpage.html#-d */
const DATA_OPTIONS = ['-d', '--data', '--data-raw', '--data-ascii', '--data-binary'];
/** Options of curl that take a value which is neither the body nor the URL. */
const OTHER_OPTIONS = ['-H', '--header', '-X', '--request', '-b', '--cookie', '-A', '--user-agent', '-e', '--referer'];

/**
 * Reads a browser's "Copy as cURL", for bash or for cmd.exe.
 *
 * @returns the request, or null if the text is not a curl command with a body
 */
export const readCurl = (text: string): CopiedRequest | null => {
  const [command, ...words] = shellWords(text);
  if (command !== 'curl' && command !== 'curl.exe') return null;
  const body = words.find((_, index) => DATA_OPTIONS.includes(words[index - 1] ?? ''));
  const encoded = words.find((_, index) => words[index - 1] === '--data-urlencode');
  const url = words.find(
    (word, index) =>
      /^https?:\/\//i.test(word) && ![...DATA_OPTIONS, ...OTHER_OPTIONS].includes(words[index - 1] ?? ''),
  );
  if (body !== undefined) return { url: url ?? null, body };
  return encoded === undefined ? null : { url: url ?? null, body: urlEncoded(encoded) };
};

/** `--data-urlencode name=value` encodes the value only. */
const urlEncoded = (field: string): string => {
  const equals = field.indexOf('=');
  return `${field.slice(0, equals + 1)}${encodeURIComponent(field.slice(equals + 1))}`;
};
