/** What the tab shows; the popup shows the diagnosis only. */
export type Page = 'diagnosis' | 'settings';

/** Reads the fragment of the interface's own address. */
export const pageOf = (fragment: string): Page => (fragment === '#settings' ? 'settings' : 'diagnosis');

/** The interface's address in a tab of its own. */
export const tabAddress = (page: Page): string => `popup/popup.html?view=tab#${page}`;
