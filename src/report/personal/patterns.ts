/** Shorter texts occur in others by chance. */
export const SHORTEST_INSIDE = 5;
/** What of a longer one is compared: as good as no text of an organisation's begins with so much of a user's name. */
const LONGEST = 16;

/**
 * Texts that are looked for within others. Each is cut to a length from 5 to 16, so that at every place of a text at most
 * twelve lengths are compared, however many texts are looked for and whatever they have in common: the time is in
 * proportion to the text's length.
 */
export class Patterns {
  readonly #lengthsByStart = new Map<string, Set<number>>();
  readonly #all = new Set<string>();

  add(text: string): void {
    if (text.length < SHORTEST_INSIDE) return;
    const cut = text.slice(0, LONGEST);
    const start = cut.slice(0, SHORTEST_INSIDE);
    const lengths = this.#lengthsByStart.get(start) ?? new Set<number>();
    this.#lengthsByStart.set(start, lengths.add(cut.length));
    this.#all.add(cut);
  }

  areIn(text: string): boolean {
    for (let at = 0; at + SHORTEST_INSIDE <= text.length; at += 1) {
      for (const length of this.#lengthsByStart.get(text.slice(at, at + SHORTEST_INSIDE)) ?? []) {
        if (this.#all.has(text.slice(at, at + length))) return true;
      }
    }
    return false;
  }
}
