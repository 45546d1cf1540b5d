/** The content of one `_locales/<language>/messages.json`, in the WebExtension form. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The sentence behind a key, with each `{name}` of it replaced by the value of that name. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Looks sentences up without the browser, which can neither serve a chosen language nor the command line.
 *
 * @param messages the reader's language
 * @param english stands in for what `messages` lacks
 * @returns a lookup that never throws. What stands in neither is shown as `⟦key⟧`, so that it is seen.
 */
export const createTranslator =
  (messages: Messages, english: Messages = messages): Translate =>
  (key, values = {}) => {
    const message = (Object.hasOwn(messages, key) ? messages[key] : english[key])?.message ?? `⟦${key}⟧`;
    return message.replaceAll(/\{(\w+)\}/g, (slot, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : slot,
    );
  };

/** The key of a code's sentence: Chromium refuses hyphens in keys. */
export const keyOf = (prefix: string, code: string): string => `${prefix}_${code.replaceAll('-', '_')}`;
