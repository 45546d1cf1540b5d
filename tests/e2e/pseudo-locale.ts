import { cpSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { BUILT_EXTENSION } from '../../lab/chromium.ts';
import { languageScripts } from '../../scripts/bundles.mjs';

/**
 * An invented language for tests: every sentence is in ⟪brackets⟫, accented, and 40 % longer than in English, so that
 * text outside `_locales` and text that does not fit are found. No package contains it.
 */

/** The language that it replaces, whose dates and numbers stay. */
export const STAND_IN = 'fr';

/** Keys that are not sentences; Intl reads the first two. */
const KEPT = ['language', 'language_direction', 'step_path_separator'];

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
};

/** Words of seven letters, up to the wanted length. */
const padding = (length: number): string => ' žžžžžžž'.repeat(Math.ceil(length / 8)).slice(0, Math.ceil(length));

const pseudo = (message: string): string => {
  const accented = message
    .split(/(\{\w+\}|\{\w+, plural, \w+ \{|\} \w+ \{)/)
    .map((part) => (part.includes('{') ? part : part.replace(/[aceinosuyz]/g, (letter) => ACCENTED[letter] ?? letter)))
    .join('');
  return `⟪${accented}${padding(message.length * 0.4)}⟫`;
};

/**
 * Copies the built extension, with the pseudo-locale in place of one language.
 *
 * @param folder where the copy goes
 */
export const withPseudoLocale = (folder: string): string => {
  cpSync(BUILT_EXTENSION, folder, { recursive: true });
  const messages = Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [
      key,
      { message: key === 'language' ? STAND_IN : KEPT.includes(key) ? message : pseudo(message) },
    ]),
  );
  for (const script of Object.values(languageScripts(folder, STAND_IN))) {
    writeFileSync(script, `export default ${JSON.stringify(messages)};`);
  }
  return folder;
};

/** Runs in the page before its scripts: marks what Intl writes, because that comes from the language as well. */
export const markIntl = (): void => {
  const mark = (text: string): string => `⟪${text}⟫`;
  for (const Formatter of [Intl.DateTimeFormat, Intl.NumberFormat]) {
    const { get } = Object.getOwnPropertyDescriptor(Formatter.prototype, 'format') ?? {};
    Object.defineProperty(Formatter.prototype, 'format', {
      get() {
        const format = get?.call(this);
        return (value: unknown) => mark(format(value));
      },
    });
  }
  const { format } = Intl.RelativeTimeFormat.prototype;
  Intl.RelativeTimeFormat.prototype.format = function (value: number, unit: Intl.RelativeTimeFormatUnit) {
    return mark(format.call(this, value, unit));
  };
  const { format: join } = Intl.ListFormat.prototype;
  Intl.ListFormat.prototype.format = function (list: Iterable<string>) {
    return mark(join.call(this, list));
  };
};

/** What a reader of the page would see go wrong, with everything unfolded. */
export interface Seen {
  /** Texts with words that do not come from a language. */
  readonly untranslated: readonly string[];
  /** Texts that run out of the window or are clipped. */
  readonly cutOff: readonly string[];
}

export const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    /** Values of a message or a console, and names of languages, are not translated. */
    const VALUES = 'bdi, code, pre, q, textarea, option[lang], .preview .text-box, script, style';
    /** A command, an element's name, a subject, a fingerprint, a key, a version with its browser, a place in a message. */
    const VALUE_LINE =
      /^(?:aws .*|[\d.]+, Mozilla\/.*|(?:Response|AuthnRequest)(?:\/.+)?|[a-z]\w*:[A-Z]\w*|CN=\S+|[0-9a-f]{40,64}|(?:RSA|EC) \S+)$/;
    /** The lines with words that remain of a text without the parts from a language and without addresses. */
    const leftOver = (text: string): readonly string[] => {
      let rest = text.replaceAll(/https?:\/\/[^\s⟫]+/g, '');
      for (let before = ''; before !== rest; ) {
        before = rest;
        rest = rest.replaceAll(/⟪[^⟪⟫]*⟫/g, '');
      }
      return rest
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /\p{L}{2}/u.test(line) && !VALUE_LINE.test(line));
    };
    /** In plain text, values are between code marks. */
    const withoutCode = (text: string): string => text.replaceAll(/```[^`]*```|`[^`]*`/g, '');
    /** A possible line break does not split a text. */
    const wholeTexts = (parts: readonly Text[]): readonly string[] => {
      const whole: string[] = [];
      for (const part of parts) {
        const before = (part.parentElement?.closest('.part') ?? part).previousSibling;
        const isContinued = before instanceof HTMLElement && before.localName === 'wbr';
        whole.push(isContinued ? `${whole.pop() ?? ''}${part.data}` : part.data);
      }
      return whole;
    };
    for (const details of document.querySelectorAll('details')) details.open = true;

    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() !== '' && node.parentElement?.checkVisibility()) texts.push(node);
    }
    const elements = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());

    const untranslated = [
      ...wholeTexts(texts.filter((text) => !text.parentElement?.closest(VALUES))),
      ...elements.flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ),
      ...elements
        .flatMap((element) => (element instanceof HTMLTextAreaElement && element.readOnly ? [element.value] : []))
        .filter((text) => !text.startsWith('{'))
        .map(withoutCode),
    ].flatMap(leftOver);

    const isClipped = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        !element.closest('.visually-hidden, .skip') &&
        element.textContent !== '' &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    };
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isOutside = (text: Text): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    };
    const cutOff = [
      ...elements.filter(isClipped).map((element) => element.textContent ?? ''),
      ...texts
        .filter((text) => !text.parentElement?.closest('.visually-hidden, .skip') && !scrolls(text.parentElement))
        .filter(isOutside)
        .map(({ data }) => data),
      ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page itself'] : []),
    ];
    return { untranslated, cutOff };
  });
