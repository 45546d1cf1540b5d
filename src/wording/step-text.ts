import type { ConsoleStep, KnownValue, StepValue } from '../console-step.ts';
import { keyOf, type Translate } from './translate.ts';

/** The values of this very instance or sign-in that steps ask to paste; absent where they are not known. */
export type KnownValues = Readonly<Partial<Record<KnownValue, string>>>;

/** NameID's format never depends on the instance. */
const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/** The exact text to paste or choose; null where the step asks for none, or it is not known here. */
export const pastedValue = (value: StepValue | null, values: KnownValues): string | null => {
  if (value === null) return null;
  if (value.kind === 'literal') return value.text;
  return value.what === 'email-name-id-format' ? EMAIL_FORMAT : (values[value.what] ?? null);
};

/** One step as sentences; what is known without a page of its vendor is told as "usually". */
export const stepText = (step: ConsoleStep, values: KnownValues, t: Translate): string => {
  const note = step.note === null ? [] : [t(step.note)];
  const key = shapeOf(step);
  if (key === null) return note.join(' ');
  const sentence = t(step.basis === 'unverified' ? `${key}_usually` : key, {
    path: step.path.join(t('step_path_separator')),
    field: step.field ?? '',
    value: shownValue(step.value, values, t),
  });
  return [sentence, ...note].join(' ');
};

const shapeOf = ({ path, field, value }: ConsoleStep): string | null => {
  if (field === null) return path.length > 0 ? 'step_path' : null;
  const where = path.length > 0 ? '' : '_here';
  return `${value === null ? 'step_field' : 'step_set'}${where}`;
};

const shownValue = (value: StepValue | null, values: KnownValues, t: Translate): string => {
  const pasted = pastedValue(value, values);
  if (pasted !== null) return pasted;
  return value?.kind === 'known' ? t(keyOf('step_missing', value.what)) : '';
};
