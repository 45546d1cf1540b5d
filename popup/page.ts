/** What the tab shows; the popup shows the diagnosis only. */
export type Page = (typeof PAGES)[number];

const PAGES = ['diagnosis', 'import', 'settings', 'welcome'] as const;

/** Reads the fragment of the interface's own address. */
export const pageOf = (fragment: string): Page => PAGES.find((page) => fragment === `#${page}`) ?? 'diagnosis';

/** The interface's address in a tab of its own. */
export const tabAddress = (page: Page): string => `popup/popup.html?view=tab#${page}`;
