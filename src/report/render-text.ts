import type { Translate } from '../wording/translate.ts';
import type { Report } from './format.ts';
import { type Block, outlineOf } from './outline.ts';
import { visible, visibleValue } from './visible.ts';

const WIDTH = 96;
const INDENT = '  ';

/** The report for a terminal or a plain e-mail: wrapped at 96 columns, values and commands on lines of their own. */
export const renderText = (report: Report, t: Translate): string => {
  const { title, sections, footer } = outlineOf(report, t);
  const lines = [
    ...wrap(visible(title), '', ''),
    '='.repeat(Math.min([...title].length, WIDTH)),
    ...sections.flatMap(({ heading, blocks }) => [
      '',
      ...(heading === null ? [] : [visible(heading), '']),
      ...blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...blockLines(block)]),
    ]),
    '',
    '-'.repeat(WIDTH),
    ...footer.flatMap((line) => wrap(visible(line), '', '')),
  ];
  return `${lines.join('\n')}\n`;
};

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return wrap(visible(block.text), INDENT, INDENT);
    case 'values': {
      const widest = Math.max(...block.rows.map(({ name }) => name.length));
      return block.rows.map(
        ({ name, value, note }) =>
          `${INDENT}${name.padEnd(widest)}  ${visibleValue(value)}${note === null ? '' : `  ${note}`}`,
      );
    }
    case 'list':
      return block.items.flatMap((item) => wrap(visible(item), `${INDENT}- `, `${INDENT}  `));
    case 'steps':
      return block.items.flatMap(({ text, values, source }, index) => {
        const number = `${INDENT}${index + 1}. `;
        const under = ' '.repeat(number.length);
        return [
          ...wrap(visible(text), number, under),
          ...values.map((value) => `${under}${visibleValue(value)}`),
          ...(source === null ? [] : [`${under}${visible(source)}`]),
        ];
      });
    case 'code':
      return [`${INDENT}$ ${visible(block.text)}`];
  }
};

/** Breaks at spaces only, so that no value is broken. */
const wrap = (text: string, first: string, next: string): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line = isEmpty ? `${line}${word}` : `${line} ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
};
