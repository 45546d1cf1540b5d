import { isPlainName } from './names.ts';

/**
 * What fast-xml-parser cannot read unchanged: names of JavaScript objects' own members (`constructor`), names with
 * characters that `\s` matches as white space or that lie beyond the basic plane, and processing instructions, whose
 * data it loses. It gets a stand-in for each, in a form that no well-formed document contains, and `originalName` and
 * `originalInstruction` return the original.
 */
export interface StandIns {
  readonly replacements: readonly Replacement[];
  /** The originals, indexed by the number in the stand-in. */
  readonly names: readonly string[];
  readonly instructions: readonly Instruction[];
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Instruction {
  readonly target: string;
  readonly data: string;
}

/** Collects what to replace, in document order. */
export class StandInCollector implements StandIns {
  readonly replacements: Replacement[] = [];
  readonly names: string[] = [];
  readonly instructions: Instruction[] = [];
  readonly #numbers = new Map<string, number>();

  /** The name of an element or an attribute at this offset. */
  addName(name: string, offset: number): void {
    if (isPlainName(name)) return;
    const number = this.#numbers.get(name) ?? this.names.push(name) - 1;
    this.#numbers.set(name, number);
    // No XML name begins with a hyphen.
    this.replacements.push({ start: offset, end: offset + name.length, text: `-${number}` });
  }

  addInstruction(instruction: Instruction, start: number, end: number): void {
    // No XML comment contains two hyphens.
    const text = `<!----${this.instructions.length}-->`;
    this.instructions.push(instruction);
    this.replacements.push({ start, end, text });
  }
}

/** The text from an offset on, with stand-ins. */
export const withStandIns = (text: string, from: number, { replacements }: StandIns): string => {
  const parts: string[] = [];
  let offset = from;
  for (const { start, end, text: standIn } of replacements) {
    parts.push(text.slice(offset, start), standIn);
    offset = end;
  }
  return [...parts, text.slice(offset)].join('');
};

/** A name as written in the document. */
export const originalName = (name: string, { names }: StandIns): string =>
  name.startsWith('-') ? (names[Number(name.slice(1))] ?? name) : name;

/** The processing instruction whose stand-in is a comment with this text; null for a real comment. */
export const originalInstruction = (comment: string, { instructions }: StandIns): Instruction | null =>
  comment.startsWith('--') ? (instructions[Number(comment.slice(2))] ?? null) : null;
