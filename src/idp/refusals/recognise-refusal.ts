import type { IdpProductId } from '../product.ts';
import type { CodePattern, KnownRefusal, ProductRefusals, Refusal, RefusalText, RefusalValue } from './refusal.ts';
import { matchTemplate, type SearchableText, searchable, type TextPart } from './text-template.ts';

/** A longer text is not an error page, so the rest is not searched. */
const LONGEST = 256 * 1024;

interface Found {
  readonly of: ProductRefusals;
  readonly row: KnownRefusal;
  readonly code: string | null;
  readonly parts: readonly TextPart[];
  readonly at: number;
  readonly words: number;
}

/**
 * Recognises what an identity provider said when it refused: first by codes, which no language changes, then by texts.
 * If there are several, the most specific counts; of several codes the last, because a wrapper precedes what it wraps.
 * A code that no list contains identifies its product, but not the cause.
 *
 * @param text a code, an address, a StatusMessage, or a whole page as copied
 * @param known what products say
 * @param product the product, if it is known from elsewhere: its own words take precedence
 */
export const recogniseRefusal = (
  text: string,
  known: readonly ProductRefusals[],
  product: IdpProductId | null = null,
): Refusal | null => {
  const searched = searchable(text.slice(0, LONGEST));
  const found = findAll(searched, known, product);
  const [best] = found;
  if (best === undefined || best.row.isGeneral) {
    const unlisted = unlistedCode(searched, known);
    if (unlisted !== null) return unlisted;
  }
  if (best === undefined) return null;
  const values = found.filter(({ of, row }) => of.product === best.of.product && row.reason === best.row.reason);
  return refusalOf(
    best,
    values.flatMap(({ parts }) => parts),
  );
};

const findAll = (
  text: SearchableText,
  known: readonly ProductRefusals[],
  product: IdpProductId | null,
): readonly Found[] =>
  known
    .flatMap((of) => findOf(text, of, product))
    .toSorted(
      (a, b) =>
        rank(b, product) - rank(a, product) || (a.code !== null && b.code !== null ? b.at - a.at : b.words - a.words),
    );

/** The last code whose form shows its product, but that none of the product's rows contains. */
const unlistedCode = ({ text }: SearchableText, known: readonly ProductRefusals[]): Refusal | null => {
  for (const { product, codes, refusals } of known) {
    const listed = listedCodes(refusals);
    for (const pattern of codes) {
      const { page } = pattern;
      const code = page && findCodes(text, [pattern], (each) => !listed.has(each)).at(-1)?.code;
      if (page && code !== undefined) {
        return { product, reason: 'code-unlisted', code, values: [], basis: 'documented', source: page(code) };
      }
    }
  }
  return null;
};

const listedCodes = (refusals: readonly KnownRefusal[]): ReadonlySet<string> =>
  new Set(refusals.flatMap((row) => row.codes));

/** Wrappers come last; otherwise the known product comes first, and codes come before texts. */
const rank = ({ of, row, code }: Found, product: IdpProductId | null): number =>
  (row.isGeneral ? 0 : 4) + (of.product === product ? 2 : 0) + (code === null ? 0 : 1);

const findOf = (text: SearchableText, of: ProductRefusals, product: IdpProductId | null): readonly Found[] => {
  const listed = listedCodes(of.refusals);
  const codes = findCodes(text.text, of.codes, (code) => listed.has(code));
  const inFrame = of.product === product || of.frame?.test(text.text) === true;
  return of.refusals.flatMap((row): readonly Found[] => {
    const code = codes.findLast((each) => row.codes.includes(each.code));
    const known = longestText(text, row, inFrame);
    if (code !== undefined) return [{ of, row, ...code, parts: known?.parts ?? [], words: known?.words ?? 0 }];
    return known === null ? [] : [{ of, row, code: null, ...known }];
  });
};

/** The wanted codes in a text, in its order. Some patterns match every word of a page, so nothing else is collected. */
const findCodes = (
  text: string,
  codes: readonly CodePattern[],
  isWanted: (code: string) => boolean,
): readonly { readonly code: string; readonly at: number }[] => {
  const wanted: { readonly code: string; readonly at: number }[] = [];
  for (const { pattern, prefix, isDigits, only } of codes) {
    if (only?.some((each) => !each.test(text))) continue;
    for (const { 1: found = '', index } of text.matchAll(pattern)) {
      const code = `${prefix}${isDigits ? found.replace(/o/gi, '0').replace(/[il]/gi, '1') : found}`;
      if (isWanted(code)) wanted.push({ code, at: index });
    }
  }
  return wanted.toSorted((a, b) => a.at - b.at);
};

type FoundText = Pick<Found, 'parts' | 'at' | 'words'>;

const longestText = (text: SearchableText, row: KnownRefusal, inFrame: boolean): FoundText | null =>
  row.texts
    .flatMap((each) => findText(text, each))
    .filter(({ words }) => !row.needsFrame || inFrame || text.text.length <= words + FULL_STOP)
    .toSorted((a, b) => b.words - a.words)[0] ?? null;

const FULL_STOP = 1;

const findText = (text: SearchableText, wanted: RefusalText): readonly FoundText[] => {
  const matches = (typeof wanted === 'string' ? [wanted] : wanted).map((template) => matchTemplate(text, template));
  const found = matches.filter((match) => match !== null);
  if (found.length < matches.length) return [];
  return [
    {
      parts: found.flatMap(({ parts }) => parts),
      at: Math.min(...found.map(({ at }) => at)),
      words: found.reduce((sum, { words }) => sum + words, 0),
    },
  ];
};

const refusalOf = ({ of, row, code }: Found, parts: readonly TextPart[]): Refusal => ({
  product: of.product,
  reason: row.reason,
  code,
  values: parts.filter((part): part is RefusalValue => part.kind !== 'words' && part.text !== ''),
  basis: row.basis,
  source: row.source,
});
