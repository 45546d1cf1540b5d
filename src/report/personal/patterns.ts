/** Shorter texts occur within others by chance. */
export const SHORTEST_INSIDE = 5;
/** How much of a longer text is compared: hardly any text of an organisation contains that much of a user's name. */
const LONGEST = 16;

/**
 * Texts that are searched for within others. Each is cut to a length from 5 to 16, so the search compares at most
 * twelve lengths at each place, however many texts there are and whatever they have in common. The time is proportional
 * to the text's length.
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
