import { type Mark, unmarked } from './marked.ts';

/**
 * Gives each distinct text a numbered stand-in, the same for the same text, for the length of one report. Texts that
 * differ in letter case only share the number and differ in the stand-in's letter case, so that the near miss stays.
 */
export class Placeholders {
  readonly #known = new Map<string, Numbered>();
  readonly #counts = new Map<string, number>();

  /** @param mark sets every stand-in off, for the preview */
  constructor(readonly mark: Mark = unmarked) {}

  /**
   * @param kind what stands before the number: `user`, `host`
   * @returns `user-1` for the first text of the kind, `User-1` for the same in another letter case
   */
  standInFor(kind: string, text: string): string {
    const { number, variants } = this.#numbered(kind, text);
    if (!variants.includes(text)) variants.push(text);
    return this.mark(`${inLetterCase(kind, variants.indexOf(text))}-${number}`);
  }

  /** Stands for a directory id in its own shape, so that the URL or command around it keeps its shape too. */
  directoryIdFor(id: string): string {
    return this.mark(`d-${String(this.#numbered('directory', id).number).padStart(10, '0')}`);
  }

  #numbered(kind: string, text: string): Numbered {
    const key = `${kind}:${text.toLowerCase()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    const numbered: Numbered = { number, variants: [] };
    this.#known.set(key, numbered);
    return numbered;
  }
}

interface Numbered {
  readonly number: number;
  /** The texts of this number in the order in which they came: they differ in letter case. */
  readonly variants: string[];
}

/** The word with the letters in capitals whose bit is set: 0 is `user`, 1 `User`, 2 `uSer`. */
const inLetterCase = (word: string, variant: number): string =>
  [...word].map((letter, index) => ((variant >> index) & 1 ? letter.toUpperCase() : letter)).join('');
