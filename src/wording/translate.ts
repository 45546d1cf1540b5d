import { keyOf, type MessageKey } from '../message-key.ts';

/** The content of one `_locales/<language>/messages.json`, in the WebExtension form. */
export type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

type Values = Readonly<Record<string, string | number>>;

export interface Translate {
  /** The sentence for a key, with each `{name}` in it replaced with the value of that name. */
  (key: MessageKey, values?: Values): string;
  /** Whether there is a sentence for a key that was not known at compile time. */
  readonly has: (key: string) => key is MessageKey;
}

/**
 * Looks sentences up without the browser, which can serve neither a chosen language nor the command line.
 *
 * @param messages the reader's language
 * @param english the fallback for sentences that `messages` lacks
 * @returns a lookup that never throws. A key that neither has becomes `⟦key⟧`, so that somebody notices it.
 */
export const createTranslator = (messages: Messages, english: Messages = messages): Translate => {
  const messageOf = (key: string): string | undefined =>
    (Object.hasOwn(messages, key) ? messages[key] : english[key])?.message;
  const translate = (key: MessageKey, values: Values = {}): string =>
    withValues(withPlurals(messageOf(key) ?? `⟦${key}⟧`, values, messageOf('language')), values);
  return Object.assign(translate, { has: (key: string): key is MessageKey => messageOf(key) !== undefined });
};

const withValues = (message: string, values: Values): string =>
  message.replaceAll(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : slot));

/** `{count, plural, one {…} other {…}}`: a plural argument of ICU MessageFormat, whose forms contain no braces. */
const PLURAL = /\{(\w+), plural,((?: \w+ \{[^{}]*\})+)\}/g;

/**
 * Chooses each plural's form for its number by the language's rules (CLDR has up to six categories), and writes the number
 * where the form has `#`.
 */
const withPlurals = (message: string, values: Values, language: string | undefined): string =>
  message.replaceAll(PLURAL, (_, name: string, list: string) => {
    const number = Number(values[name]);
    const forms = formsOf(list);
    const form = forms.get(new Intl.PluralRules(language).select(number)) ?? forms.get('other') ?? '';
    return form.replaceAll('#', new Intl.NumberFormat(language).format(number));
  });

const formsOf = (list: string): ReadonlyMap<string, string> =>
  new Map(
    [...list.matchAll(/\b(\w{1,9}) \{([^{}]{0,999})\}/g)].map(([, category = '', form = '']) => [category, form]),
  );

/**
 * The sentence for a code from a report. A newer version may have written a code that this one has no words for, which
 * is shown as it is.
 */
export const codeText = (prefix: string, code: string, t: Translate): string => {
  const key = keyOf(prefix, code);
  return t.has(key) ? t(key) : code;
};
