/** The files to write, by their path from the project's root, or why there are none. */
export type NewFiles =
  | { readonly files: readonly (readonly [path: string, text: string])[] }
  | { readonly refused: string };

/** Reads a file of the project; null if there is none. */
export type ReadFile = (file: string) => string | null;

/** Inserts a line before the first line that matches; throws if none does, because the script is then out of date. */
export const withLineBefore = (text: string, before: RegExp, line: string): string => {
  const lines = text.split('\n');
  const at = lines.findIndex((each) => before.test(each));
  if (at === -1) throw new Error(`no line matches ${before}`);
  return lines.toSpliced(at, 0, line).join('\n');
};
