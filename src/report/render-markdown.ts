import type { Translate } from '../wording/translate.ts';
import { labelled } from '../wording/value-text.ts';
import type { Block } from './blocks.ts';
import type { Report } from './format.ts';
import { withoutMarks } from './marked.ts';
import { outlineOf } from './outline.ts';
import { embeddedJson } from './render-json.ts';
import { visible, visibleValue } from './visible.ts';

/**
 * The report as CommonMark, for tickets. No value in it can become markup, a link, a mention or an image: running text
 * is escaped, and values go into code spans and blocks with longer delimiters than any run of backticks in them.
 */
export const renderMarkdown = (report: Report, t: Translate): string => {
  const { title, sections, footer } = outlineOf(report, t);
  const parts = [
    `# ${escapeText(title)}`,
    ...sections.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [`## ${escapeText(heading)}`]),
      ...blocks.map((block) => blockText(block, t)),
    ]),
    '---',
    footer.map(escapeText).join('  \n'),
    escapeText(t('report_embedded')),
    fenced('json its-the-saml/report', embeddedJson(report)),
  ];
  return `${parts.join('\n\n')}\n`;
};

const blockText = (block: Block, t: Translate): string => {
  switch (block.kind) {
    case 'paragraph':
      return escapeText(block.text);
    case 'values':
      return block.rows
        .map(
          ({ name, value, note }) =>
            `- ${labelled(escapeText(name), codeSpan(value), t)}${note === null ? '' : ` ${escapeText(note)}`}`,
        )
        .join('\n');
    case 'list':
      return block.items.map((item) => `- ${escapeText(item)}`).join('\n');
    case 'steps':
      return block.items
        .map(({ text, values, source }, index) =>
          [
            `${index + 1}. ${escapeText(text)}`,
            ...values.map((value) => `   - ${codeSpan(value)}`),
            ...(source === null ? [] : [`   - <${visible(source).replace(/[<>\s]/g, '')}>`]),
          ].join('\n'),
        )
        .join('\n');
    case 'code':
      return fenced('sh', visible(block.text));
  }
};

const fenced = (kind: string, text: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${kind}\n${text}\n${fence}`;
};

/**
 * Plain words and numbers. GitHub, GitLab and Jira turn other text into links, mentions and references: `www.`,
 * addresses, `#1`, `!1`, `KEY-1`, digests. So everything else goes into a code span.
 */
const WORD = /^\p{L}[\p{L}\p{M}]*(?:['’/-][\p{L}\p{M}]+)*['’]?$/u;
const NUMBER = /^\d{1,6}(?:[.,]\d{1,3})?%?$/;
const MARKS_ONLY = /^[^\p{L}\p{N}@#!$%&~^]*$/u;

/** Japanese, which has no spaces between words and values. No tracker links it, and Markdown gives it no meaning. */
const JAPANESE = /([\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+)/u;

/** Running text: what a tracker could link goes into code spans, and elsewhere every mark of Markdown is escaped (CommonMark 0.31, 2.4). */
const escapeText = (text: string): string =>
  visible(text)
    .split(JAPANESE)
    .map((part, index) => (index % 2 === 1 ? part : escapeWords(part)))
    .join('')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

const escapeWords = (text: string): string =>
  text.split(' ').map(partsOfWord).reduce<readonly WordParts[]>(joinCode, []).map(wordText).join(' ');

/** A word without the quotation marks and the punctuation around it, which belong to the sentence. */
interface WordParts {
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

/** French puts it between quotation marks and words. */
const NARROW_SPACE = '\u202f';

const partsOfWord = (word: string): WordParts => {
  const isCore = (marks: string) => (character: string) => !marks.includes(character);
  const characters = [...word];
  const begin = characters.findIndex(isCore(`("'“„‘«${NARROW_SPACE}`));
  const end = characters.findLastIndex(isCore(`)"'”“’».,;:!?${NARROW_SPACE}`)) + 1;
  if (begin === -1 || end <= begin) return { before: '', core: word, after: '' };
  const part = (from: number, to?: number): string => characters.slice(from, to).join('');
  return { before: part(0, begin), core: part(begin, end), after: part(end) };
};

/** Code with spaces in it, such as `-----BEGIN CERTIFICATE-----`, becomes one code span. */
const joinCode = (words: readonly WordParts[], word: WordParts): readonly WordParts[] => {
  const last = words.at(-1);
  const isOneCode =
    last !== undefined && last.after === '' && word.before === '' && !isProse(last.core) && !isProse(word.core);
  return isOneCode
    ? [...words.slice(0, -1), { ...word, before: last.before, core: `${last.core} ${word.core}` }]
    : [...words, word];
};

const wordText = ({ before, core, after }: WordParts): string =>
  `${escapeWord(before)}${isProse(core) ? escapeWord(core) : codeSpan(core)}${escapeWord(after)}`;

const isProse = (marked: string): boolean => {
  const text = withoutMarks(marked);
  return WORD.test(text) || NUMBER.test(text) || MARKS_ONLY.test(text);
};

const escapeWord = (word: string): string => word.replace(/[\\`*_[\]<>~|&]/g, (mark) => `\\${mark}`);

/** A code span whose delimiter is longer than any run of backticks within (CommonMark 0.31, 6.1). */
const codeSpan = (value: string): string => {
  const shown = visibleValue(value);
  const delimiter = '`'.repeat(longestRun(shown) + 1);
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${delimiter}${space}${shown}${space}${delimiter}`;
};

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
