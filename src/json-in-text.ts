/**
 * The JSON in a text: alone, several documents in a row or one on each line, also with a shell's lines around it. Each
 * document begins a line.
 */
export const jsonIn = (text: string): readonly unknown[] => {
  const start = text.search(/^[ \t]*[{[]/m);
  if (start < 0) return [];
  const whole = documentIn(text.slice(start));
  return whole.length > 0
    ? whole
    : text
        .slice(start)
        .split(/^(?=[{[])/m)
        .flatMap(documentIn);
};

/** Only a shell's prompt or a comma follows the last bracket. */
const documentIn = (text: string): readonly unknown[] => {
  try {
    return [JSON.parse(text.slice(0, Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1))];
  } catch {
    return [];
  }
};
