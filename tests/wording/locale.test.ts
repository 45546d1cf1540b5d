import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { readLocales } from '../../scripts/locales.mjs';
import { KNOWN_VALUES } from '../../src/console-step.ts';
import { CODES } from '../../src/diagnosis/causes.ts';
import { CLOUDTRAIL_MISFITS } from '../../src/diagnosis/cloudtrail.ts';
import { NEEDS } from '../../src/diagnosis/diagnosis.ts';
import { DIFFERENCES, EXPECTED_FROM, FIXERS, WEIGHTS } from '../../src/diagnosis/finding.ts';
import { OUTSIDE_BROWSER } from '../../src/diagnosis/outside-codes.ts';
import { keyOf } from '../../src/message-key.ts';
import { FILE_REASONS } from '../../src/report/known/own-words.ts';
import { visible } from '../../src/report/visible.ts';
import { SAML_REASONS, UNDECODABLE_LAYERS } from '../../src/saml/undecodable.ts';
import { tagOf } from '../../src/wording/locale.ts';
import type { Messages } from '../../src/wording/translate.ts';
import { XML_ERROR_REASONS } from '../../src/xml/error.ts';
import { VERDICT_KINDS } from '../../src/xmldsig/verdict.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const LISTS: Readonly<Record<string, readonly string[]>> = {
  headline: [...new Set<string>([...CODES, ...OUTSIDE_BROWSER])],
  sentence: CODES,
  meaning: [...new Set<string>([...CODES, ...OUTSIDE_BROWSER])],
  outside: OUTSIDE_BROWSER,
  cloudtrail_misfit: CLOUDTRAIL_MISFITS,
  difference: DIFFERENCES,
  expected_from: EXPECTED_FROM,
  need: NEEDS,
  fixer: FIXERS,
  weight: WEIGHTS,
  also: WEIGHTS,
  verdict: VERDICT_KINDS,
  known: KNOWN_VALUES,
  layer: [...UNDECODABLE_LAYERS, 'file', 'text'],
  reason: [...XML_ERROR_REASONS, ...SAML_REASONS, ...FILE_REASONS],
};

/** Terms that stay the same in every language: the product, SAML's and related terms, names of products and formats. */
const NAMES =
  /It's the SAML|SAML-tracer|SAMLResponse|HAR|SAML Bindings|SAML Core|SAML Metadata|SAML Profiles|XML Signature|SAML|XML|base64|ACS URL|NameID|AuthnStatement|SubjectConfirmation|Issuer|Audience|Recipient|Destination|Status|AWS Support|AWS|Identity Center|IdP|CloudTrail|JSON|Markdown|HTTP|SHA-256/gi;

/** Single words that other languages write like English. */
const SHARED_WORDS = [
  'browser',
  'compression',
  'format',
  'in',
  'ltr',
  'name',
  'pages',
  'position',
  'region',
  'signatures',
];

/**
 * Words that only English has, so a sentence with one of them was not translated. Text in quotation marks comes from
 * AWS or a console.
 */
const ENGLISH_ONLY = /\b(?:the|which|with|whose|is|are|not|from|your)\b/i;
const NOT_OURS = /«[^»]*»|„[^“]*“|“[^”]*”|「[^」]*」|『[^』]*』|It's the SAML/g;

/**
 * What a language never writes. Only one kind of apostrophe is used. French puts a narrow space before high punctuation
 * and within its quotation marks. Japanese puts a space between its own script and Latin letters or digits, and its own
 * full stop and comma after its script.
 */
const NEVER: Readonly<Record<string, RegExp>> = {
  en: /[«»„’]|\s[;:!?]/,
  fr: /["“”„’]|« | »| [;:!?]|[\p{L})}][;!?](?!\w)/u,
  de: /["”«»’]|\s[;:!?]/,
  ja: /["“”„«»’：；！？（）]|\s[。、]|[。、] |[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー][\w,.;!?]|\w[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u,
};

/** A slot, or the beginning of a plural form. */
const SLOT = /\{\w+\}|\{\w+, plural, \w+ \{|\} \w+ \{/g;

/** How a whole sentence begins and ends, also in scripts without letter case and with their own full stops. */
const WHOLE_SENTENCE = /^[\p{Lu}\p{Lo}{„«“「].*[.?:)。？：）]$/su;

const locales: ReadonlyMap<string, Messages> = new Map(Object.entries(readLocales()));
const translations = [...locales].filter(([language]) => language !== 'en');

const keysOf = (prefix: string): readonly string[] => (LISTS[prefix] ?? []).map((member) => keyOf(prefix, member));
const present = Object.keys(messages);

/** Every quoted string in the sources, where keys are either written out, or made from a prefix and a member of a list. */
const sources = ['src', 'popup', 'background', 'content']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');

describe('the English locale', () => {
  it.each(Object.keys(LISTS))('has words for every member of the list after %s_', (prefix) => {
    expect(keysOf(prefix).filter((key) => !present.includes(key))).toEqual([]);
  });

  it('has no unused words for these lists', () => {
    const listed = new Set(Object.keys(LISTS).flatMap(keysOf));
    const prefixes = Object.keys(LISTS).map((prefix) => `${prefix}_`);
    const ofALists = present.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    expect(ofALists.filter((key) => !listed.has(key) && !isWrittenOut(key))).toEqual([]);
  });

  it('has no report or step sentence that no source names', () => {
    const spoken = present.filter((key) => /^(?:report|step|value|undecodable|language)_?/.test(key));
    expect(spoken.filter((key) => !isWrittenOut(key) && !isComposed(key))).toEqual([]);
  });

  it.each(CODES)('words %s with known slots, in whole sentences', (code) => {
    const sentence = present.includes(keyOf('sentence', code)) ? textOf(keyOf('sentence', code)) : '';
    const slots = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(slots.filter((name) => !['field', 'expected', 'received', 'apart'].includes(name ?? ''))).toEqual([]);
    for (const prefix of ['headline', 'sentence', 'meaning']) {
      expect(textOf(keyOf(prefix, code))).toMatch(/^[A-Z{].*[.?)]$/s);
    }
  });
});

describe.each([...locales])('the locale %s', (language, locale) => {
  const texts = Object.entries(locale).map(([key, { message }]) => ({ key, message }));
  const keysWith = (isWrong: (message: string, key: string) => boolean): readonly string[] =>
    texts.filter(({ key, message }) => isWrong(message, key)).map(({ key }) => key);

  it('is called by its language, which Intl knows', () => {
    const tag = tagOf(language);
    expect(locale['language']?.message).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
  });

  it('gives the direction of its script', () => {
    expect(locale['language_direction']?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  it('has every message in the same form, with sorted keys', () => {
    // English describes for translators what they cannot see.
    const forms = language === 'en' ? ['message', 'message,description'] : ['message'];
    expect(Object.values(locale).filter((entry) => !forms.includes(Object.keys(entry).join()))).toEqual([]);
    expect(Object.keys(locale)).toEqual(Object.keys(locale).toSorted());
  });

  it('has no empty message, and no space at the ends of one', () => {
    expect(keysWith((message, key) => message.trim() === '' || (message !== message.trim() && key !== PADDED))).toEqual(
      [],
    );
  });

  it('contains no character that a report would show by its code point', () => {
    expect(keysWith((message) => visible(message.replaceAll('\n', '')) !== message.replaceAll('\n', ''))).toEqual([]);
  });

  it('ends headlines, sentences and explanations as sentences', () => {
    const wrong = keysWith(
      (message, key) => /^(?:headline|sentence|meaning|outside)_/.test(key) && !WHOLE_SENTENCE.test(message),
    );
    expect(wrong).toEqual([]);
  });

  it('punctuates as its language does', () => {
    const never = NEVER[language];
    if (never) expect(keysWith((message, key) => key !== PADDED && never.test(message))).toEqual([]);
  });

  it('has a form of each plural for every category of its language', () => {
    const rules = new Intl.PluralRules(tagOf(language));
    const needed = new Set(['other', ...Array.from({ length: 101 }, (_, count) => rules.select(count))]);
    const wrong = keysWith((message) =>
      pluralsOf(message).some((categories) => {
        const possible: readonly string[] = rules.resolvedOptions().pluralCategories;
        // A form for all numbers is written as only `other`.
        const isForAll = categories.join() === 'other';
        return !categories.every((each) => possible.includes(each)) || (!isForAll && categories.length < needed.size);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("describes the extension within the Chrome Web Store's bounds", () => {
    expect(locale['extension_description']?.message.length).toBeLessThanOrEqual(132);
  });
});

describe.each(translations)('the locale %s, beside the English one', (_language, locale) => {
  const english = new Map(Object.entries(messages));
  const englishOf = (key: string): string => english.get(key)?.message ?? '';

  it('has exactly its keys', () => {
    expect(Object.keys(locale).toSorted()).toEqual(Object.keys(messages).toSorted());
  });

  it('has the same slots in every message', () => {
    const wrong = Object.entries(locale).filter(([key, { message }]) => slots(message) !== slots(englishOf(key)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('repeats only names from English', () => {
    const repeated = Object.entries(locale).filter(([key, { message }]) => message === englishOf(key));
    expect(repeated.filter(([, { message }]) => !isNamesOnly(message)).map(([key]) => key)).toEqual([]);
  });

  it('has no English word within a sentence', () => {
    const english = Object.entries(locale).filter(([, { message }]) =>
      ENGLISH_ONLY.test(message.replaceAll(NOT_OURS, '').replaceAll(SLOT, '')),
    );
    expect(english.map(([key]) => key)).toEqual([]);
  });
});

/** A separator, with its spaces. */
const PADDED = 'step_path_separator';

function slots(message: string): string {
  return [...message.matchAll(/\{(\w+)(?:\}|, plural,)/g)]
    .map(([, name]) => name)
    .toSorted()
    .join(' ');
}

/** The categories for which each plural of a message has forms. */
function pluralsOf(message: string): readonly (readonly string[])[] {
  return [...message.matchAll(/\{\w+, plural,((?: \w+ \{[^{}]*\})+)\}/g)].map(([, forms = '']) =>
    [...forms.matchAll(/(\w+) \{/g)].map(([, category = '']) => category),
  );
}

function isNamesOnly(message: string): boolean {
  const words = message
    .replaceAll(SLOT, '')
    .replaceAll(NAMES, '')
    .toLowerCase()
    .match(/\p{L}{2,}/gu);
  return (words ?? []).every((word) => SHARED_WORDS.includes(word));
}

function isWrittenOut(key: string): boolean {
  return sources.includes(`'${key}'`);
}

/** `step_set_here_usually` and `report_relation_attribute_equal` are composed of parts in the sources. */
function isComposed(key: string): boolean {
  return (
    /^step_(?:set|field|choose|path)(?:_here)?(?:_usually)?$/.test(key) ||
    /^report_(?:level|intro|relation_(?:attribute|user_name))_/.test(key)
  );
}

function textOf(key: string): string {
  return new Map(Object.entries(messages)).get(key)?.message ?? '';
}
