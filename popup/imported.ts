import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Outcome } from '../src/diagnosis/observed.ts';
import { diagnosisOf } from '../src/report/to-diagnosis.ts';
import { titleOf } from '../src/wording/code-texts.ts';
import { headline } from '../src/wording/headline.ts';
import type { Translate } from '../src/wording/translate.ts';
import type { Imported } from './read-import.ts';

/** The diagnosis to show; null for the report of a message that could not be read, which has none. */
export const diagnosisOfImported = (imported: Imported): Diagnosis | null => {
  if (imported.kind !== 'report') {
    return imported.diagnosis;
  }
  return 'error' in imported.report ? null : diagnosisOf(imported.report);
};

export const headlineOfImported = (imported: Imported, t: Translate): string => {
  const diagnosis = diagnosisOfImported(imported);
  return diagnosis === null ? titleOf('message-undecodable', t) : headline(diagnosis, t);
};

export const outcomeOfImported = (imported: Imported): Outcome =>
  diagnosisOfImported(imported)?.signIn.outcome ?? 'unknown';

/** The moment of the sign-in, milliseconds since the epoch; null if the file does not say. */
export const timeOfImported = (imported: Imported): number | null => {
  const at = diagnosisOfImported(imported)?.signIn.at ?? null;
  return at === null ? null : Date.parse(at);
};

/** The newest first, as in every list of sign-ins; those without a time last, in the order of their files. */
export const newestFirst = (imported: readonly Imported[]): readonly Imported[] =>
  imported.toSorted(
    (one, other) =>
      (timeOfImported(other) ?? Number.MIN_SAFE_INTEGER) - (timeOfImported(one) ?? Number.MIN_SAFE_INTEGER),
  );
