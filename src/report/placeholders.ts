import { type Mark, unmarked } from './marked.ts';

/** The word before a placeholder's number, which tells the sort of text that it replaces. */
export type PlaceholderKind =
  | 'user'
  | 'domain'
  | 'value'
  | 'host'
  | 'label'
  | 'alias'
  | 'segment'
  | 'tenant'
  | 'organisation'
  | 'account'
  | 'role'
  | 'provider'
  | 'instance'
  | 'attribute'
  | 'element'
  | 'message-id'
  | 'fingerprint'
  | 'secret';

const KINDS =
  'user|domain|value|host|label|alias|segment|tenant|organisation|account|role|provider|instance|attribute|element|message-id|fingerprint|secret';
/** At most 999 texts of a kind get different numbers. */
const PLACEHOLDER = new RegExp(`^(?:${KINDS})-[1-9]\\d{0,2}$`, 'i');
const STAND_INS = new RegExp(`(${KINDS})-([1-9]\\d{0,2})(?!\\d)`, 'gi');

/** Whether a text of an earlier report is already a placeholder. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

const MOST = 999;

/**
 * Gives each distinct text a numbered placeholder within one report. Texts that differ only in letter case share the
 * number, and their placeholders differ in letter case, so that the near miss stays visible.
 */
export class Placeholders {
  /** By kind, then by text in small letters. */
  readonly #numbered = new Map<string, Map<string, Numbered>>();
  readonly #counts = new Map<string, number>();

  /**
   * @param mark marks every placeholder, for the preview
   * @param taken an earlier report as text, whose numbers are not used again
   */
  constructor(
    readonly mark: Mark = unmarked,
    taken = '',
  ) {
    for (const [, kind = '', number] of taken.matchAll(STAND_INS)) {
      const key = kind.toLowerCase();
      this.#counts.set(key, Math.max(this.#counts.get(key) ?? 0, Number(number)));
    }
  }

  /** @returns `user-1` for the first text of the kind, `User-1` for the same in another letter case */
  forText(kind: PlaceholderKind, text: string): string {
    const { number, variants } = this.#numberedOf(kind, text);
    const known = variants.get(text);
    const variant = known ?? variants.size;
    variants.set(text, variant);
    return this.mark(`${inLetterCase(kind, variant)}-${number}`);
  }

  /** Replaces a directory id with one of the same shape, so that the URL or command around it keeps its shape too. */
  directoryIdFor(id: string): string {
    return this.mark(`d-${String(this.#numberedOf('directory', id).number).padStart(10, '0')}`);
  }

  #numberedOf(kind: string, text: string): Numbered {
    const numberedOfKind = this.#numbered.get(kind) ?? new Map<string, Numbered>();
    const key = text.toLowerCase();
    const known = numberedOfKind.get(key);
    if (known) return known;
    const number = Math.min(MOST, (this.#counts.get(kind) ?? 0) + 1);
    this.#counts.set(kind, number);
    const numbered: Numbered = { number, variants: new Map() };
    this.#numbered.set(kind, numberedOfKind.set(key, numbered));
    return numbered;
  }
}

interface Numbered {
  readonly number: number;
  /** The texts with this number, which differ in letter case, in the order in which they came. */
  readonly variants: Map<string, number>;
}

/** The word with capitals for the letters whose bit is set: 0 is `user`, 1 `User`, 2 `uSer`. */
const inLetterCase = (word: string, variant: number): string =>
  [...word].map((letter, index) => ((variant >> index) & 1 ? letter.toUpperCase() : letter)).join('');
