import { fail, type Result, succeed } from '../result.ts';

/** Where the text stops being JSON, from 1; null if the engine does not tell. */
export interface JsonError {
  readonly line: number | null;
  readonly column: number | null;
}

/** Parses JSON from any source; never throws. The engine's own message may quote the text, so only the place is used. */
export const parseJson = (text: string): Result<unknown, JsonError> => {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    return fail(placeIn(error instanceof Error ? error.message : '', text));
  }
};

/**
 * V8 gives a position, and newer versions a line and column as well, as SpiderMonkey always does; at the end of the
 * text V8 gives nothing.
 */
const placeIn = (message: string, text: string): JsonError => {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return { line: Number(place[1]), column: Number(place[2]) };
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return placeOf(Number(position), text);
  return /end of (?:JSON input|data)/.test(message) ? placeOf(text.length, text) : { line: null, column: null };
};

const placeOf = (position: number, text: string): JsonError => {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};
