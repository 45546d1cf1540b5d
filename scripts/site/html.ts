/** HTML that was made here, as opposed to text, which is escaped where it is put into HTML. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Content = string | number | Html | null | readonly Content[];

/** A template of HTML: texts in it are escaped, lists are put one after the other, and null is nothing. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(parts.map((part, index) => part + markupOf(contents[index] ?? null)).join(''));

const markupOf = (content: Content): string => {
  if (content === null) return '';
  if (content instanceof Html) return content.markup;
  return typeof content === 'object' ? content.map(markupOf).join('') : escaped(String(content));
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
