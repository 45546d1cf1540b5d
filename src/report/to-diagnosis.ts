import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { DiagnosisReport } from './format.ts';

/** A report's diagnosis, to be shown again, with the values that the report's level kept. */
export const diagnosisOf = ({
  format: _,
  version: __,
  level: ___,
  file: ____,
  program: _____,
  nameIdRelations: ______,
  ...diagnosis
}: DiagnosisReport): Diagnosis => ({ error: null, ...diagnosis });
