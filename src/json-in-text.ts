/**
 * The JSON in a text: alone, one document behind the other or one a line, and also where a shell's lines are around it. Each
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

/** After the last bracket there is only a shell's prompt or a comma. */
const documentIn = (text: string): readonly unknown[] => {
  try {
    return [JSON.parse(text.slice(0, Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1))];
  } catch {
    return [];
  }
};
