import type { Translate } from '../wording/translate.ts';
import type { Block } from './blocks.ts';
import type { Report } from './format.ts';
import { outlineOf } from './outline.ts';
import { embeddedJson } from './render-json.ts';
import { visible, visibleValue } from './visible.ts';
import { columnsOf, wrap } from './wrap.ts';

/** How to lay the text out. */
export interface TextLayout {
  /** The width in columns. */
  readonly width: number;
  /** Whether the report follows the text as data, which a terminal's output does not need. */
  readonly hasData: boolean;
  /** Marks a text by its role; a terminal gives it a colour. */
  readonly mark: (text: string, as: 'title' | 'heading' | 'value' | 'quiet') => string;
}

const PLAIN: TextLayout = { width: 96, hasData: true, mark: (text) => text };
const INDENT = '  ';

/** The report for a terminal or a plain e-mail: wrapped, values and commands on lines of their own. */
export const renderText = (report: Report, t: Translate, layout: TextLayout = PLAIN): string => {
  const { width, mark } = layout;
  const { title, sections, footer } = outlineOf(report, t);
  const lines = [
    ...wrap(visible(title), width, '', '').map((line) => mark(line, 'title')),
    '='.repeat(Math.min(columnsOf(title), width)),
    ...sections.flatMap(({ heading, blocks }) => [
      '',
      ...(heading === null ? [] : [mark(visible(heading), 'heading'), '']),
      ...blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...blockLines(block, layout)]),
    ]),
    '',
    '-'.repeat(width),
    ...footer.flatMap((line) => wrap(visible(line), width, '', '')).map((line) => mark(line, 'quiet')),
    ...(layout.hasData ? dataLines(report, width, t) : []),
  ];
  return `${lines.join('\n')}\n`;
};

const dataLines = (report: Report, width: number, t: Translate): readonly string[] => [
  '',
  ...wrap(t('report_embedded'), width, '', ''),
  '-----BEGIN ITS-THE-SAML REPORT-----',
  embeddedJson(report),
  '-----END ITS-THE-SAML REPORT-----',
];

const blockLines = (block: Block, { width, mark }: TextLayout): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return wrap(visible(block.text), width, INDENT, INDENT);
    case 'values': {
      const widest = Math.max(...block.rows.map(({ name }) => columnsOf(name)));
      return block.rows.map(({ name, value, note }) => {
        const label = `${name}${' '.repeat(widest - columnsOf(name))}`;
        return `${INDENT}${label}  ${mark(visibleValue(value), 'value')}${note === null ? '' : `  ${visible(note)}`}`;
      });
    }
    case 'list':
      return block.items.flatMap((item) => wrap(visible(item), width, `${INDENT}- `, `${INDENT}  `));
    case 'steps':
      return block.items.flatMap(({ text, values, source }, index) => {
        const number = `${INDENT}${index + 1}. `;
        const under = ' '.repeat(number.length);
        return [
          ...wrap(visible(text), width, number, under),
          ...values.map((value) => `${under}${mark(visibleValue(value), 'value')}`),
          ...(source === null ? [] : [mark(`${under}${visible(source)}`, 'quiet')]),
        ];
      });
    case 'code':
      return [`${INDENT}$ ${mark(visible(block.text), 'value')}`];
  }
};
