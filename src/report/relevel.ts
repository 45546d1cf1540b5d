import { type Level, type Report, SHARED_LEVELS, type SharedLevel } from './format.ts';
import { type RedactOptions, redact } from './redact.ts';

const STRICTNESS: readonly Level[] = ['raw', ...SHARED_LEVELS];

/** The levels at which a report can be handed on that is to be at least as strict as each of these: what was replaced stays so. */
export const levelsOf = (bounds: readonly Level[]): readonly SharedLevel[] =>
  SHARED_LEVELS.filter((level) => bounds.every((bound) => STRICTNESS.indexOf(level) >= STRICTNESS.indexOf(bound)));

/** A report at the level asked for, or at its own where that is stricter: whatever it says of itself, it is judged again. */
export const relevel = (report: Report, level: Level, options: RedactOptions): Report =>
  redact(report, STRICTNESS.indexOf(level) < STRICTNESS.indexOf(report.level) ? report.level : level, options);
