import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { DiagnosisReport } from './format.ts';

/** A report's diagnosis, to be shown again: its values are as the report's level left them. */
export const diagnosisOf = ({
  format: _,
  version: __,
  level: ___,
  file: ____,
  program: _____,
  nameIdRelations: ______,
  ...diagnosis
}: DiagnosisReport): Diagnosis => ({ error: null, ...diagnosis });
