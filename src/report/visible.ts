/**
 * A text in which every control and format character is shown by its code point: a value must neither hide in a report,
 * nor turn its direction, nor reach a terminal as a command (Unicode TR 36).
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `‹U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}›`;
  });

/** The same for a value that stands alone, with the spaces at its ends shown too; an empty one as `‹›`. */
export const visibleValue = (text: string): string => {
  if (text === '') return '‹›';
  const shown = visible(text);
  const inner = shown.replace(/^ +/, '');
  const core = inner.trimEnd();
  return `${'␣'.repeat(shown.length - inner.length)}${core}${'␣'.repeat(inner.length - core.length)}`;
};
