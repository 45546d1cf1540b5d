import { encodingOf } from '../xml/encoding.ts';
import { decodeMessage } from './decode.ts';
import type { Undecodable } from './undecodable.ts';

/** The characters around the place where a message could not be read, with everything invisible in them escaped. */
export interface Excerpt {
  readonly before: string;
  /** The text from that place on. */
  readonly after: string;
}

/** How many characters to show on either side. */
const REACH = 60;

/**
 * Shows the text where reading stopped: in the XML if the message could be unwrapped that far, otherwise in the message
 * as it came; at its beginning if no place is known. It may contain anything that the message contains, including
 * personal data.
 *
 * @param message as `decodeMessage` takes it
 * @returns null for an empty message
 */
export const excerptAround = (message: Uint8Array | string, error: Undecodable): Excerpt | null => {
  const decoded = decodeMessage(message);
  const text = decoded.ok ? textOf(decoded.value.xml) : textOf(message);
  if (text === '') return null;
  const offset = decoded.ok ? offsetOf(text, error) : (error.offset ?? 0);
  return {
    before: escaped(text.slice(Math.max(0, offset - REACH), offset)),
    after: escaped(text.slice(offset, offset + REACH)),
  };
};

/** Bytes that are invalid in the encoding are shown as U+FFFD. */
const textOf = (input: Uint8Array | string): string => {
  if (typeof input === 'string') return input;
  const { name } = encodingOf(input);
  return new TextDecoder(name ?? 'utf-8').decode(input).replace(/\r\n?/g, '\n');
};

const offsetOf = (text: string, { line, column }: Undecodable): number => {
  if (line === null || column === null) return 0;
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
};

/** Shows control characters, white space other than the space, invisible characters and unpaired surrogates as `\u{…}`. */
const escaped = (text: string): string =>
  text.replace(
    /[\p{C}\p{Zl}\p{Zp}\u00a0\ufffd\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
