import { browser, type Runtime } from '../storage/browser.ts';

/** Whether a page of this extension sent the message. A content script has the address of the page that it runs in. */
export const isOwnPage = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
