import type { Members } from './user-record.ts';

/** PowerShell's `Format-List`: one `Name : value` on each line, an empty line between two users. */
export const listsIn = (text: string): readonly Members[] =>
  text
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map((block) =>
      block.split(/\r?\n/).flatMap((line): readonly (readonly [string, string])[] => {
        const [, name, value = ''] = /^(\w+) *:(?: (.*))?$/.exec(line.trimEnd()) ?? [];
        return name === undefined ? [] : [[name.toLowerCase(), value]];
      }),
    )
    .map((members) => new Map(members));

/**
 * PowerShell's `Format-Table`: headings, a line of dashes that shows where each column begins, then one line for each
 * user.
 */
export const tableIn = (text: string): readonly Members[] => {
  const lines = text.split(/\r?\n/);
  const ruler = lines.findIndex((line) => /^ *-+(?: +-+)+ *$/.test(line));
  const starts = [...(lines[ruler] ?? '').matchAll(/-+/g)].map(({ index }) => index);
  const cellsOf = (line: string): readonly string[] =>
    starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
  const heads = cellsOf(lines[ruler - 1] ?? '');
  return lines
    .slice(ruler + 1)
    .filter((line) => ruler > 0 && line.trim() !== '')
    .map(cellsOf)
    .map((cells) => new Map(heads.map((head, column) => [head.toLowerCase(), cells[column]])));
};
