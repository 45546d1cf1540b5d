/**
 * Gives each distinct text a numbered stand-in, the same for the same text, for the length of one report. Texts that
 * differ in letter case only share the number and differ in the stand-in's letter case, so that the near miss stays.
 */
export class Placeholders {
  readonly #seen = new Map<string, Map<string, string>>();

  /**
   * @param kind what stands before the number: `user`, `host`
   * @returns `user-1` for the first text of the kind, `User-1` for the same in another letter case
   */
  standInFor(kind: string, text: string): string {
    const variants = this.#variantsOf(kind, text);
    const known = variants.get(text);
    if (known !== undefined) return known;
    const number = this.#numberOf(kind, text);
    const standIn = `${inLetterCase(kind, variants.size)}-${number}`;
    variants.set(text, standIn);
    return standIn;
  }

  #variantsOf(kind: string, text: string): Map<string, string> {
    const key = keyOf(kind, text);
    const variants = this.#seen.get(key) ?? new Map<string, string>();
    this.#seen.set(key, variants);
    return variants;
  }

  #numberOf(kind: string, text: string): number {
    const ofKind = [...this.#seen.keys()].filter((key) => key.startsWith(`${kind}:`));
    return ofKind.indexOf(keyOf(kind, text)) + 1;
  }
}

const keyOf = (kind: string, text: string): string => `${kind}:${text.toLowerCase()}`;

/** The word with the letters in capitals whose bit is set: 0 is `user`, 1 `User`, 2 `uSer`. */
const inLetterCase = (word: string, variant: number): string =>
  [...word].map((letter, index) => ((variant >> index) & 1 ? letter.toUpperCase() : letter)).join('');
