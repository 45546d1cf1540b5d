/** What the tab shows; the popup shows the diagnosis only. */
export type Page = (typeof PAGES)[number];

const PAGES = ['diagnosis', 'import', 'settings', 'welcome'] as const;

/** Reads the fragment of the interface's own address; `start` if it names no page. */
export const pageOf = (fragment: string, start: Page): Page => PAGES.find((page) => fragment === `#${page}`) ?? start;

/** The address of the interface in a tab. */
export const tabAddress = (page: Page): string => `popup/popup.html?view=tab#${page}`;
