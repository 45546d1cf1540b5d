import type { Translate } from '../wording/translate.ts';
import type { Block } from './blocks.ts';
import type { Report } from './format.ts';
import { outlineOf } from './outline.ts';
import { embeddedJson } from './render-json.ts';
import { visible, visibleValue } from './visible.ts';

const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#555, #aaa); --line: light-dark(#ddd, #444); --field: light-dark(#f4f4f2, #222); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.5rem; }
code, pre { font: 0.9em/1.4 ui-monospace, monospace; background: var(--field); overflow-wrap: anywhere; white-space: pre-wrap; }
code { padding: 0.1em 0.3em; }
pre { padding: 0.7rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; white-space: nowrap; }
small, footer { color: var(--quiet); font-size: 0.85rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); }
@page { margin: 15mm; }
@media print { :root { color-scheme: light; } body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0; } h2 { break-after: avoid; } tr, li, pre { break-inside: avoid; } }
`;

/**
 * The report as one self-contained page, without scripts or requests, both of which its policy forbids; light, dark and
 * on paper.
 */
export const renderHtml = (report: Report, t: Translate): string => {
  const { title, sections, footer } = outlineOf(report, t);
  const body = sections.map(
    ({ heading, blocks }) =>
      `<section>${heading === null ? '' : `<h2>${escapeText(heading)}</h2>`}${blocks.map(blockHtml).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="${escapeText(t('language'))}" dir="${escapeText(t('language_direction'))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
${body.join('\n')}
</main>
<footer>${footer.map((line) => `<p>${escapeText(line)}</p>`).join('\n')}</footer>
<data id="its-the-saml-report" value="${entities(embeddedJson(report))}"></data>
</body>
</html>
`;
};

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeText(block.text)}</p>`;
    case 'values':
      return `<table>${block.rows.map(rowHtml).join('')}</table>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>`;
    case 'steps':
      return `<ol>${block.items.map(stepHtml).join('')}</ol>`;
    case 'code':
      return `<pre>${escapeText(block.text)}</pre>`;
  }
};

const rowHtml = ({ name, value, note }: { name: string; value: string; note: string | null }): string =>
  `<tr><th scope="row">${escapeText(name)}</th><td><code>${escapeValue(value)}</code>${note === null ? '' : ` <small>${escapeText(note)}</small>`}</td></tr>`;

const stepHtml = ({
  text,
  values,
  source,
}: {
  text: string;
  values: readonly string[];
  source: string | null;
}): string =>
  [
    `<li>${escapeText(text)}`,
    ...values.map((value) => `<br><code>${escapeValue(value)}</code>`),
    ...(source === null ? [] : [`<br><small>${escapeText(source)}</small>`]),
    '</li>',
  ].join('');

/** One after the other: a function that is called for each mark takes several times as long for a report's JSON. */
const entities = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const escapeText = (text: string): string => entities(visible(text));
const escapeValue = (text: string): string => entities(visibleValue(text));
