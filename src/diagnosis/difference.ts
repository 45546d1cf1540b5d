import { replaceDirectoryIds } from '../identity-center/directory-id.ts';
import { parseAcsUrl, parseIssuerUrl, signInHostOf } from '../identity-center/endpoints.ts';
import { decodePercent } from '../percent.ts';
import type { Difference } from './finding.ts';
import { withoutHiddenCharacters } from './name-id.ts';

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** URNs of a NameID format that guides and AWS's own page use, but no standard defines. */
const MISSPELLED_FORMATS: readonly string[] = [
  'urn:oasis:name:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:name:tc:SAML:2.0:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:email',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:email',
];

/**
 * Folds letters of other scripts and full-width forms that look like ASCII, and the dashes and quotes that word
 * processors insert.
 */
const foldLookAlikes = (text: string): string =>
  // ASCII is its own fold, and nearly every value is ASCII: a report compares NameID with thousands of them.
  NOT_ASCII.test(text)
    ? [...text.normalize('NFKD')]
        .filter((character) => !/\p{Mark}/u.test(character))
        .map((character) => LOOK_ALIKES.get(character) ?? character)
        .join('')
    : text;

const NOT_ASCII = /[^\0-\x7f]/;

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...zip('аеорсухіјѕԁһӏвкмтн', 'aeopcyxijsdhlbkmth'),
  ...zip('АВЕКМНОРСТХІЈЅ', 'ABEKMHOPCTXIJS'),
  ...zip('αονρι', 'aovpi'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...zip('‐‑‒–—−', '------'),
  ...zip('’‘ʼ', "'''"),
  ...zip('∕⁄', '//'),
]);

function zip(from: string, to: string): [string, string][] {
  return [...from].map((character, index) => [character, to[index] ?? '']);
}

const withoutTrailingSlash = (text: string): string => text.replace(/\/$/, '');
const withoutScheme = (text: string): string => text.replace(/^https?:/i, '');
const replaceAll = (text: string, pattern: RegExp): string => text.replace(pattern, '*');

/** Whether two URLs differ only in their hosts. */
const havePathInCommon = (a: string, b: string): boolean =>
  a.replace(/^https:\/\/[^/]*/, '') === b.replace(/^https:\/\/[^/]*/, '');

/** How two URLs of Identity Center differ: they belong to different instances, or are two endpoints of the same one. */
const endpointDifference = (expected: string, received: string): Difference | null => {
  const [asked, got] = [parseAcsUrl(expected), parseAcsUrl(received)];
  if (asked && got && asked.tenant !== got.tenant) return 'tenant-id';
  const [issuer, other] = [parseIssuerUrl(expected), parseIssuerUrl(received)];
  if (issuer && other && issuer.directoryId !== other.directoryId) return 'directory-id';
  const [host, otherHost] = [signInHostOf(expected), signInHostOf(received)];
  if (!host || !otherHost || !havePathInCommon(expected, received)) return null;
  if (host.region !== otherHost.region) return 'region';
  return host.family !== otherHost.family ? 'endpoint-family' : null;
};

/**
 * The one-step explanations of a near miss, the most literal first: if the values are equal after a step, that step is
 * the difference.
 */
const STEPS: readonly (readonly [Difference, (text: string) => string])[] = [
  ['white-space', withoutHiddenCharacters],
  ['letter-case', (text) => text.toLowerCase()],
  ['trailing-slash', withoutTrailingSlash],
  ['scheme', withoutScheme],
  ['url-encoding', (text) => decodePercent(text) ?? text],
  ['look-alike-character', foldLookAlikes],
  ['directory-id', (text) => replaceDirectoryIds(text, '*')],
  ['tenant-id', (text) => replaceAll(text, GUID)],
];

/**
 * The longest value for which a near miss is looked for, far above any that a person sets or an IdP sends in good
 * order. UTF-16 code units.
 */
const LONGEST_COMPARED = 4096;

/**
 * Explains how `received` differs from `expected`. It forgives nothing and only names the near miss: `other` if no
 * single step explains it, null if the two are equal.
 */
export const differenceBetween = (expected: string, received: string): Difference | null => {
  if (expected === received) return null;
  if (Math.max(expected.length, received.length) > LONGEST_COMPARED) return 'other';
  const step = STEPS.find(([, fold]) => fold(expected) === fold(received));
  if (step) return step[0];
  if (MISSPELLED_FORMATS.includes(received)) return 'known-misspelling';
  return endpointDifference(expected, received) ?? 'other';
};

/** The expected value that `received` is nearest to: one with a named near miss, else the first. */
export const nearest = (expected: readonly string[], received: string): string | null =>
  expected.find((each) => differenceBetween(each, received) !== 'other') ?? expected[0] ?? null;

/** XML's white space at the ends of a text (XML 1.0 section 2.3). */
const withoutOuterSpace = (text: string): string => {
  const isSpace = (at: number): boolean => ' \t\r\n'.includes(text.charAt(at));
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
};

const withPlainHost = (url: string): string =>
  url.replace(/^https:\/\/[^/?#]*/i, (origin) => origin.toLowerCase().replace(/:443$/, ''));

/**
 * The weight of a value in the message that is not the expected one. About half of the service providers that were
 * tried overlook white space at its ends and, in a URL, the letter case of the host and the port 443.
 */
export const weightOfDifference = (expected: readonly string[], received: string): 'decisive' | 'likely' =>
  expected.some((each) => withPlainHost(withoutOuterSpace(received)) === withPlainHost(each)) ? 'likely' : 'decisive';
