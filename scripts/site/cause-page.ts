import { type Code, causeByCode } from '../../src/diagnosis/causes.ts';
import { headingOf as wordsOf } from '../../src/identity-center/page-headings.ts';
import { type CauseConsole, causeContent } from '../docs/cause-content.ts';
import { addressOfCause } from './addresses.ts';
import { cloudTrailTextsFor, wordsFor } from './aws-words.ts';
import type { Reader, SitePage } from './frame.ts';
import { type Html, html } from './html.ts';
import { REFUSAL_ROWS, refusalTable } from './idp-words.ts';
import { awsWordsLink, diagnoseLink, list, type Place, quoted, section } from './parts.ts';

/** Marks the place of a value in a sentence; no sentence contains this character. */
const VALUE = '\u{e000}';

/** With more consoles than this, a page begins with links to them. */
const CONSOLES_AT_A_GLANCE = 2;

/** The page of one cause. */
export const causePage = (code: Code, reader: Reader): SitePage => {
  const { t } = reader;
  const { heading, meaning, sentence, fixedBy, consoles, basis } = causeContent(code, t, VALUE);
  const address = addressOfCause(code);
  const place = { address, reader };
  const [words] = wordsFor(code);
  const sources = basis.map(({ text, url }) => (url === null ? text : html`<a href="${url}">${text}</a>`));
  return {
    address,
    title: `${heading} – ${words === undefined ? 'AWS IAM Identity Center' : wordsOf(words)}`,
    description: meaning,
    heading,
    content: html`<p class="lead">${meaning}</p>
${section(t('site_aws_words'), awsWords(code, place))}
${section(t('site_cloudtrail'), listOrNothing(cloudTrailTextsFor(code).map(quoted)))}
${section(t('site_idp_words'), idpWords(code, place))}
${section(t('site_how_it_reads'), html`<blockquote><p>${withEllipses(sentence)}</p></blockquote>`)}
${section(t('site_diagnose_title'), html`<p>${t('site_diagnose_how')}</p>\n<p>${diagnoseLink(place)}</p>`)}
${section(t('report_fixed_by'), listOrNothing(fixedBy))}
${section(t('site_steps'), stepsIn(consoles, place))}
${section(t('report_known_from'), list(sources))}`,
  };
};

const listOrNothing = (items: readonly (Html | string)[]): Html | null => (items.length === 0 ? null : list(items));

const awsWords = (code: Code, place: Place): Html | null => {
  const { t } = place.reader;
  if (causeByCode(code)?.kind === 'refusal') return html`<p>${t('site_shown_by_idp')}</p>`;
  const words = wordsFor(code);
  if (words.length === 0) return null;
  return html`<p>${t('site_shown_unspecific')}</p>
${list(words.map((page) => awsWordsLink(page, place)))}`;
};

const idpWords = (code: Code, place: Place): Html | null => {
  const rows = REFUSAL_ROWS.filter(({ cause }) => cause === code);
  return rows.length === 0 ? null : refusalTable(rows, 'product', place);
};

const withEllipses = (sentence: string): readonly Html[] =>
  sentence.split(VALUE).map((words, index) => (index === 0 ? html`${words}` : html`<code>…</code>${words}`));

const stepsIn = (consoles: readonly CauseConsole[], place: Place): Html | null => {
  if (consoles.length === 0) return null;
  const links = consoles.map(({ id, product }) => html`<a href="#${id}">${product}</a>`);
  const contents = html`<nav class="contents" aria-label="${place.reader.t('site_contents')}">${list(links)}</nav>`;
  return html`${consoles.length > CONSOLES_AT_A_GLANCE ? contents : null}
${consoles.map((console) => stepsInOne(console, place))}`;
};

const stepsInOne = ({ id, product, steps }: CauseConsole, { reader: { t } }: Place): Html => {
  const items = steps.map(
    ({ text, source }) => html`<li>${text} ${source === null ? null : sourceLink(source)}</li>\n`,
  );
  return html`<section id="${id}">
<h3>${t('report_in_console', { product })}</h3>
<ol>
${items}</ol>
</section>
`;
};

const sourceLink = (url: string): Html => html`<a class="source" href="${url}">${new URL(url).hostname}</a>`;
