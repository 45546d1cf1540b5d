import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { DiagnosisReport } from './format.ts';

/** The diagnosis that a report tells, to be shown again: its values stand there as the report's level left them. */
export const diagnosisOf = ({
  format: _,
  version: __,
  level: ___,
  file: ____,
  program: _____,
  nameIdRelations: ______,
  ...diagnosis
}: DiagnosisReport): Diagnosis => ({ error: null, ...diagnosis });
