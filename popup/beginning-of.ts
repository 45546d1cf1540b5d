/** The part of a row of texts that is drawn. */
export interface Beginning<Part> {
  readonly shown: readonly Part[];
  /** How many characters are left out. */
  readonly left: number;
}

/**
 * The texts up to this total length, never cut within a surrogate pair, because drawing a megabyte would block the
 * page.
 */
export const beginningOf = <Part extends { readonly text: string }>(
  parts: readonly Part[],
  length: number,
): Beginning<Part> => {
  let all = 0;
  let drawn = 0;
  const shown = parts.flatMap((part) => {
    const room = Math.max(0, length - all);
    all += part.text.length;
    const text = room >= part.text.length ? part.text : part.text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
    drawn += text.length;
    return text === '' ? [] : [{ ...part, text }];
  });
  return { shown, left: all - drawn };
};
