import type { Browser } from 'puppeteer-core';
import { callOf } from './calls.ts';

/**
 * Runs a function in Firefox's own window, with all privileges of Firefox's code, and returns its result. The function
 * sees only its argument, which is passed as JSON.
 */
export type ChromeScope = <Argument>(
  inFirefox: (argument: Argument) => unknown,
  argument: Argument,
) => Promise<unknown>;

/** Commands of WebDriver BiDi that puppeteer does not expose, by name. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

const connectionOf = (browser: Browser): Connection => {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('puppeteer hands over no BiDi connection');
  return connection;
};

/**
 * Installs a zipped extension permanently, like a user who opens the file; puppeteer installs only folders, and only
 * for the session.
 */
export const installZip = async (browser: Browser, zip: string): Promise<void> => {
  await connectionOf(browser).send('webExtension.install', {
    extensionData: { type: 'archivePath', path: zip },
    'moz:permanent': true,
  });
};

/**
 * Firefox's extension of BiDi (firefox-source-docs.mozilla.org/remote: `moz:scope`), available if Firefox was started
 * with --remote-allow-system-access.
 */
export const chromeScopeOf = (browser: Browser): ChromeScope => {
  const connection = connectionOf(browser);
  return async (inFirefox, argument) => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as {
      readonly contexts: readonly { readonly context: string; readonly url: string }[];
    };
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    const { result } = await connection.send('script.evaluate', {
      expression: callOf(inFirefox, argument),
      target: { context: window?.context },
      awaitPromise: true,
    });
    const answer = result as
      | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
      | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
    if (answer.type === 'exception') throw new Error(`in Firefox's own scope: ${answer.exceptionDetails.text}`);
    return answer.result.value;
  };
};

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
