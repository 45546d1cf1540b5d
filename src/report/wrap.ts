/** What may begin a line in a script without spaces, with the punctuation that must stay with it. */
const WITHOUT_SPACES =
  /[「『（]{0,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][ー々、。，．・：；？！」』）]*|(?:(?![「『（]{0,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]).)+/gsu;

/** Characters that take two columns of a terminal (Unicode Standard Annex 11). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/gu;

/** How many terminal columns a text takes. */
export const columnsOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/**
 * Breaks a text into lines: at spaces, and between the characters of scripts without spaces, so that no value is
 * broken.
 *
 * @param first begins the first line
 * @param next begins every further line
 */
export const wrap = (text: string, width: number, first: string, next: string): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    for (const [index, piece] of (word.match(WITHOUT_SPACES) ?? ['']).entries()) {
      const joint = isEmpty || index > 0 ? '' : ' ';
      if (!isEmpty && columnsOf(line) + joint.length + columnsOf(piece) > width) {
        lines.push(line);
        line = `${next}${piece}`;
      } else {
        line = `${line}${joint}${piece}`;
      }
      isEmpty = false;
    }
  }
  return [...lines, line];
};
