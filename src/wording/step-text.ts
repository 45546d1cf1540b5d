import type { ConsoleStep, StepValue } from '../console-step.ts';
import { keyOf } from '../message-key.ts';
import { sentencesText } from './joined-text.ts';
import type { Translate } from './translate.ts';

/**
 * One step as sentences; a step that no page of its vendor documents says "usually".
 *
 * @param values the exact texts to paste, as src/report/remedies.ts finds them. A single one is part of the sentence;
 *   several are described, and listed below it.
 */
export const stepText = (step: ConsoleStep, values: readonly string[], t: Translate): string => {
  const note = step.note === null ? [] : [t(step.note)];
  const shape = shapeOf(step);
  if (shape === null) return sentencesText(note, t);
  const sentence = t(step.basis === 'unverified' ? `${shape}_usually` : shape, {
    path: step.path.join(t('step_path_separator')),
    field: step.field ?? '',
    value: shownValue(step.value, values, t),
  });
  return sentencesText([sentence, ...note], t);
};

type Shape = `step_${'field' | 'set' | 'choose'}${'' | '_here'}` | 'step_path';

const shapeOf = ({ path, field, value }: ConsoleStep): Shape | null => {
  const place = path.length > 0 ? '' : '_here';
  if (field !== null) return value === null ? `step_field${place}` : `step_set${place}`;
  if (value !== null) return `step_choose${place}`;
  return path.length > 0 ? 'step_path' : null;
};

const shownValue = (value: StepValue | null, values: readonly string[], t: Translate): string => {
  const [only, ...more] = values;
  if (only !== undefined && more.length === 0) return t('value_quoted', { text: only });
  return value?.kind === 'known' ? t(keyOf('known', value.what)) : '';
};
