import { tagOf } from '../../src/wording/locale.ts';
import type { Translate } from '../../src/wording/translate.ts';
import { PAGE } from '../page.mjs';
import { HOME, inLanguage, linkFrom } from './addresses.ts';
import { type Html, html } from './html.ts';

export const STYLES = 'site.css';
export const ICON = 'icon.svg';

/** One page of the site in one language, before its frame. */
export interface SitePage {
  /** Relative to the folder of its language. */
  readonly address: string;
  /** The title in search results and the tab, beginning with what people search for. */
  readonly title: string;
  readonly description: string;
  readonly heading: Html | string;
  readonly content: Html;
}

export interface Reader {
  readonly language: string;
  readonly languages: readonly string[];
  readonly t: Translate;
}

/** A whole page, without scripts, which loads only its own style sheet and icon. */
export const framed = ({ address, title, description, heading, content }: SitePage, reader: Reader): string => {
  const { language, languages, t } = reader;
  const here = inLanguage(language, address);
  const link = (to: string): string => linkFrom(here, to);
  const home = inLanguage(language, HOME);
  return html`<!DOCTYPE html>
<html lang="${tagOf(language)}" dir="${t('language_direction')}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${link(ICON)}">
<link rel="stylesheet" href="${link(STYLES)}">
</head>
<body>
<header>
<a class="name" href="${link(home)}"><img src="${link(ICON)}" alt="" width="28" height="28">${t('extension_name')}</a>
<a class="button" href="${link(PAGE)}">${t('site_diagnose')}</a>
</header>
<main>
<h1>${heading}</h1>
${content}
</main>
<footer>
<p>${address === HOME ? null : html`<a href="${link(home)}">${t('site_home')}</a>`}</p>
<nav aria-label="${t('site_languages')}">
<ul>
${languages.map((other) => languageItem(other, link(inLanguage(other, address)), other === language))}
</ul>
</nav>
<p>${t('store_independent')}</p>
</footer>
</body>
</html>
`.markup;
};

/** Each language has its own name for itself. */
const languageItem = (language: string, address: string, isCurrent: boolean): Html => {
  const tag = tagOf(language);
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return isCurrent
    ? html`<li><span aria-current="page">${name}</span></li>`
    : html`<li><a href="${address}" hreflang="${tag}" lang="${tag}">${name}</a></li>`;
};
