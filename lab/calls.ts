/**
 * Functions of a test as text that a page can run: they see nothing of the test but their argument, which travels as JSON.
 * Both drivers run text alike, while each would take functions in a way of its own.
 */
export const callOf = <Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): string =>
  inScope(`(${inPage})(${JSON.stringify(argument)})`);

/** Of a function that takes the real popup's window first; to be run in another page of the extension. */
export const popupCallOf = <Argument, Result>(
  inPage: (popup: Window, argument: Argument) => Result,
  argument: Argument,
): string => inScope(`(${inPage})(chrome.extension.getViews({ type: 'popup' })[0], ${JSON.stringify(argument)})`);

/** esbuild, which runs the scripts, lets every function pass through a helper of this name that the page has not. */
const inScope = (call: string): string => `(() => { const __name = (named) => named; return ${call}; })()`;
