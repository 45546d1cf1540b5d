import type { Translate } from '../wording/translate.ts';
import type { Report } from './format.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderText } from './render-text.ts';

export const RENDERINGS = ['json', 'markdown', 'html', 'text'] as const;
export type Rendering = (typeof RENDERINGS)[number];

const RENDER: Readonly<Record<Rendering, (report: Report, t: Translate) => string>> = {
  json: renderJson,
  markdown: renderMarkdown,
  html: renderHtml,
  text: renderText,
};

/** A report as it leaves the program. It is already redacted; rendering adds only words. */
export const render = (report: Report, rendering: Rendering, t: Translate): string => RENDER[rendering](report, t);
