/** The second copy of the language: unlike extension storage, this can be read before any module is loaded. */
const KEY = 'language';

/** Remembers the language that is shown, as BCP 47 spells it, for the next time. */
export const rememberLanguage = (tag: string): void => localStorage.setItem(KEY, tag);

/**
 * Loads the first frame's sentences beside the page's modules, because the language is probably the one that the page
 * last had. The build names the file of each language in the page.
 */
export const preloadLastLanguage = (): void => {
  const last = localStorage.getItem(KEY) ?? navigator.language;
  const links = document.querySelectorAll<HTMLLinkElement>('link[hreflang]');
  const link = [...links].find(({ hreflang }) => last === hreflang || last.startsWith(`${hreflang}-`));
  if (link !== undefined) link.rel = 'modulepreload';
};
