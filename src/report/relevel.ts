import { type Level, type Report, SHARED_LEVELS, type SharedLevel } from './format.ts';
import { type RedactOptions, redact } from './redact.ts';

const STRICTNESS: readonly Level[] = ['raw', ...SHARED_LEVELS];

/**
 * The levels at which a report can be handed over that must be at least as strict as each of these, because replaced
 * values stay replaced.
 */
export const levelsOf = (bounds: readonly Level[]): readonly SharedLevel[] =>
  SHARED_LEVELS.filter((level) => bounds.every((bound) => STRICTNESS.indexOf(level) >= STRICTNESS.indexOf(bound)));

/** A report at the requested level, or at its own if that is stricter. It is judged again, whatever it claims. */
export const relevel = (report: Report, level: Level, options: RedactOptions): Report =>
  redact(report, STRICTNESS.indexOf(level) < STRICTNESS.indexOf(report.level) ? report.level : level, options);
