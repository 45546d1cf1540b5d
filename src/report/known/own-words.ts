import { CAUSES, CHECKS } from '../../diagnosis/causes.ts';
import { CLOUDTRAIL_BASIS } from '../../diagnosis/cloudtrail.ts';
import type { Basis } from '../../diagnosis/finding.ts';
import { PARTITIONS } from '../../identity-center/partitions.ts';
import { PRODUCTS } from '../../idp/products.ts';
import { KNOWN_ROOTS, SAML_REASONS } from '../../saml/undecodable.ts';
import { XML_ERROR_REASONS } from '../../xml/error.ts';
import { MALFORMED_SIGNATURES } from '../../xmldsig/verdict.ts';

/**
 * What this program itself writes into a report, as closed lists. In a report that somebody sent, nothing else counts
 * as the program's own words.
 */

const CODES: ReadonlySet<string> = new Set(CAUSES.map(({ code }) => code));
export const isCode = (text: string): boolean => CODES.has(text);

const keyOf = ({ kind, reference, url }: Basis): string => JSON.stringify([kind, reference, url]);
const CITED: readonly Basis[] = [...CHECKS.flatMap(({ basis }) => basis), CLOUDTRAIL_BASIS];
const BASES: ReadonlySet<string> = new Set(CITED.map(keyOf));
/** Whether one of the checks cites this, so that its link leads only to such a page. */
export const isCited = (basis: Basis): boolean => BASES.has(keyOf(basis));

const REFERENCES: ReadonlySet<string | null> = new Set(CITED.flatMap(({ reference, url }) => [reference, url]));
export const isReference = (text: string): boolean => REFERENCES.has(text);

const PRODUCT_IDS: ReadonlySet<string> = new Set(PRODUCTS.map(({ id }) => id));
export const isProduct = (text: string): boolean => PRODUCT_IDS.has(text);

const PARTITION_IDS: ReadonlySet<string> = new Set(PARTITIONS.map(({ id }) => id));
export const isPartition = (text: string): boolean => PARTITION_IDS.has(text);

const DETAILS: ReadonlySet<string> = new Set(['digest', ...MALFORMED_SIGNATURES]);
/** Whether it names the step or the rule of a signature that is broken. */
export const isSignatureDetail = (text: string): boolean => DETAILS.has(text);

/** Sizes of certificate keys, as the diagnosis writes them; of any other only the kind is kept. */
const KEYS: ReadonlySet<string> = new Set([
  ...[512, 768, 1024, 1536, 2047, 2048, 3072, 4096, 7680, 8192, 15360, 16384].map((bits) => `RSA ${bits}`),
  ...['P-256', 'P-384', 'P-521', '192', '224', '256', '384', '512'].map((curve) => `EC ${curve}`),
  'other',
]);
export const isKey = (text: string): boolean => KEYS.has(text);

/** Versions of SAML, and what mistyped templates have in their place. */
const VERSIONS: ReadonlySet<string> = new Set(['1.0', '1.1', '2.0', '2.1', '1', '2', '3.0']);
export const isVersion = (text: string): boolean => VERSIONS.has(text);

/** The kinds of files that have nothing to do with a sign-in. */
export const OTHER_FILES = [
  'is-empty',
  'is-certificate',
  'is-private-key',
  'is-picture',
  'is-pdf',
  'is-archive',
  'is-web-page',
  'is-copied-request',
] as const;

/** Why a file as a whole cannot be read. */
export const FILE_REASONS = [
  'file-unreadable',
  'evidence-too-large',
  'evidence-unknown',
  'evidence-without-sign-in',
  'json-malformed',
  'report-newer',
  'report-damaged',
  ...OTHER_FILES,
  'is-settings',
] as const;
const REASONS: ReadonlySet<string> = new Set([...XML_ERROR_REASONS, ...SAML_REASONS, ...FILE_REASONS]);
export const isReason = (text: string): boolean => REASONS.has(text);

/** Names of encodings that a declaration of XML is known by (encoding.spec.whatwg.org, 4.2). */
const ENCODINGS: ReadonlySet<string> = new Set(
  (
    'utf-8 utf-16le utf-16be ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i ' +
    'iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 ' +
    'windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 ' +
    'x-mac-cyrillic gbk gb18030 big5 euc-jp iso-2022-jp shift_jis euc-kr'
  ).split(' '),
);
export const isEncoding = (text: string): boolean => ENCODINGS.has(text.toLowerCase());

const ROOTS: ReadonlySet<string> = new Set(KNOWN_ROOTS);
export const isRoot = (text: string): boolean => ROOTS.has(text);

/** A label as `fileLabel` writes it: the file's number and sort. */
const FILE_LABEL = /^(?:-|[1-9]\d{0,3}(?:\.(?:xml|har|json|txt|b64|html|md))?)$/;
export const isFileLabel = (text: string): boolean => FILE_LABEL.test(text);

export const isProgramName = (text: string): boolean => text === 'its-the-saml';
const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/;
export const isProgramVersion = (text: string): boolean => VERSION.test(text);
