import fc from 'fast-check';

/** Twelve digits of base 36, drawn evenly: 62 bits, which stand in no report by chance. */
const half = fc
  .noBias(fc.noShrink(fc.bigInt({ min: 0n, max: 36n ** 12n - 1n })))
  .map((number) => number.toString(36).padStart(12, '0'));

/** What stands between the halves of a planted value: what XML, URLs, Markdown, JSON, shells and Unicode treat apart. */
export const JOINTS = ['', '.', '_', '+', 'é', 'Ω', '#EXT#', ' ', '&', '<', '"', "'", '`', '%', '\\', '*'] as const;
export type Joint = (typeof JOINTS)[number];

/** Values that are planted, each in two halves: either half alone gives the value away. */
export interface Planted {
  readonly text: string;
  readonly halves: readonly [string, string];
}

export const planted = (first: string, second: string, joint: Joint): Planted => ({
  text: `${first}${joint}${second}`,
  halves: [first, second],
});

/** As many distinct planted values as there are joints given. */
export const plantedWith = (joints: readonly Joint[]): fc.Arbitrary<readonly Planted[]> =>
  fc
    .uniqueArray(half, { minLength: joints.length * 2, maxLength: joints.length * 2 })
    .map((halves) =>
      joints.map((joint, index) => planted(halves[index * 2] ?? '', halves[index * 2 + 1] ?? '', joint)),
    );

/** Digits of base64 that stand for a text wherever it begins; those that its neighbours share are cut off. */
const base64Inside = (text: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text, 'utf8')])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });

const unescapeHtml = (text: string): string =>
  text
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:amp|lt|gt|quot|apos);/g, '');

const unescapePercent = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const unescapeJson = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrtbf]/g, ' ')
    .replace(/\\(["\\/])/g, '$1');

const withoutMarkup = (text: string): string => text.replace(/<[^>]*>/g, '');
/** Markdown's and JSON's escapes, code spans, line breaks, and what shows a character that is not seen. */
const withoutBreaks = (text: string): string => text.replace(/[\\`*_~[\]\s\u200b-\u200d\u2060\ufeff]|‹[^›]*›/g, '');
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const SHORTEST_IN_BASE64 = 8;

/** Every way a reader or a program might read a rendered report. */
export class Readings {
  readonly #texts: readonly string[];
  readonly #base64: readonly string[];

  constructor(rendered: string) {
    const decoded = [rendered, unescapeHtml(rendered), unescapePercent(rendered), unescapeJson(rendered)];
    const all = [...decoded, unescapePercent(unescapeHtml(rendered)), withoutMarkup(rendered)];
    this.#texts = [...all, ...all.map(withoutBreaks), [...rendered].reverse().join('')].map(plain);
    this.#base64 = [rendered, withoutBreaks(rendered), unescapePercent(rendered)].map((text) =>
      text.replaceAll('-', '+').replaceAll('_', '/'),
    );
  }

  /**
   * Whether the text can be read out of it, in any letter case, escaped, normalised, split by markup, or in base64
   * where it is long enough not to stand there by chance.
   */
  holds(text: string): boolean {
    const wanted = plain(text);
    return (
      [wanted, withoutBreaks(wanted)].some((each) => this.#texts.some((reading) => reading.includes(each))) ||
      [wanted, text, text.toUpperCase()]
        .filter((each) => each.length >= SHORTEST_IN_BASE64)
        .flatMap(base64Inside)
        .some((digits) => this.#base64.some((reading) => reading.includes(digits)))
    );
  }

  givesAway({ halves }: Planted): boolean {
    return halves.some((each) => this.holds(each));
  }
}
