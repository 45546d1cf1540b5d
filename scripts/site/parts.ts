import type { Code } from '../../src/diagnosis/causes.ts';
import { headingOf as wordsOf } from '../../src/identity-center/page-headings.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import { meaningOf } from '../../src/wording/code-texts.ts';
import { headingOf } from '../docs/cause-content.ts';
import { PAGE } from '../page.mjs';
import { addressOfAwsWords, addressOfCause, inLanguage, linkFrom } from './addresses.ts';
import type { Reader } from './frame.ts';
import { type Html, html } from './html.ts';

/** The address of the page that contains the link, relative to the folder of its language. */
export interface Place {
  readonly address: string;
  readonly reader: Reader;
}

/** A link to another page of the same language. */
export const linkTo = ({ address, reader: { language } }: Place, to: string): string =>
  linkFrom(inLanguage(language, address), inLanguage(language, to));

/** Texts that other products print stay in English in every language. */
export const quoted = (text: string): Html => html`<q lang="en">${text}</q>`;

export const awsWordsLink = (page: SignInPage, place: Place): Html =>
  html`<a href="${linkTo(place, addressOfAwsWords(page))}">${quoted(wordsOf(page))}</a>`;

export const causeLink = (code: Code, place: Place): Html =>
  html`<a href="${linkTo(place, addressOfCause(code))}">${headingOf(code, place.reader.t)}</a>`;

/** A link to the interface as one page, which is the same for every language. */
export const diagnoseLink = ({ address, reader: { language, t } }: Place): Html =>
  html`<a href="${linkFrom(inLanguage(language, address), PAGE)}">${t('site_diagnose')}</a>`;

export const list = (items: readonly (Html | string)[]): Html =>
  html`<ul>
${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;

/** A section with its heading; nothing if it is empty. */
export const section = (heading: string, content: Html | null): Html | null =>
  content === null ? null : html`<h2>${heading}</h2>\n${content}`;

/** Causes, each with the first sentence of its meaning. */
export const causeList = (codes: readonly Code[], place: Place): Html => {
  const { t, language } = place.reader;
  const items = codes.map(
    (code) => html`<li>${causeLink(code, place)} <span>${firstSentence(meaningOf(code, t), language)}</span></li>\n`,
  );
  return html`<ul class="causes">
${items}</ul>`;
};

/** The first sentence of a text, by the rules of its language. */
export const firstSentence = (text: string, language: string): string => {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
};
