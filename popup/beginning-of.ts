/** What of some texts in a row is drawn. */
export interface Beginning<Part> {
  readonly shown: readonly Part[];
  /** Characters that are left out. */
  readonly left: number;
}

/** The texts as far as they together have this length, never half of a pair of surrogates: a megabyte would hold the page up. */
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
