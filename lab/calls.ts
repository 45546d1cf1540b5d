/**
 * Turns functions of a test into text that a page can run. They see only their argument, which is passed as JSON. Both
 * drivers run text in the same way, whereas they treat functions differently.
 */
export const callOf = <Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): string =>
  inScope(`(${inPage})(${JSON.stringify(argument)})`);

/**
 * The same for a function whose first argument is the real popup's window; the text runs in another page of the
 * extension.
 */
export const popupCallOf = <Argument, Result>(
  inPage: (popup: Window, argument: Argument) => Result,
  argument: Argument,
): string => inScope(`(${inPage})(chrome.extension.getViews({ type: 'popup' })[0], ${JSON.stringify(argument)})`);

/** esbuild, which runs the scripts, passes every function through a helper of this name, which the page does not have. */
const inScope = (call: string): string => `(() => { const __name = (named) => named; return ${call}; })()`;
