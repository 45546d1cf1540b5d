import { type Code, causeByCode } from '../diagnosis/causes.ts';
import type { Need } from '../diagnosis/diagnosis.ts';
import type { Difference, ExpectedFrom, Finding, Fixer, Weight } from '../diagnosis/finding.ts';
import type { MessageKey } from '../message-key.ts';
import { keyOf } from '../message-key.ts';
import type { Translate } from './translate.ts';

/** The words for the closed lists of src/diagnosis, each as a sentence or as a phrase within one. */

/** A sentence: how a received value differs from the expected one. */
export const differenceText = (difference: Difference, t: Translate): string => t(keyOf('difference', difference));

/** What the expected value is called: of a time limit, AWS's time is a bound and not the value. */
export const expectedLabel = ({ field, expected }: Pick<Finding, 'field' | 'expected'>, t: Translate): string => {
  if (expected?.kind !== 'time') return t('ui_expected');
  if (field.endsWith('NotOnOrAfter')) return t('ui_expected_after');
  return t(field.endsWith('NotBefore') ? 'ui_expected_by' : 'ui_expected');
};

/** A phrase: where an expected value comes from. */
export const expectedFromText = (from: ExpectedFrom, t: Translate): string => t(keyOf('expected_from', from));

/** A phrase: who can change it. */
export const fixerText = (fixer: Fixer, t: Translate): string => t(keyOf('fixer', fixer));

/** A phrase: what would show more. */
export const needText = (need: Need, t: Translate): string => t(keyOf('need', need));

/**
 * A sentence: how certain it is that this stops the sign-in. AWS does not refuse a sign-in because of a setting here;
 * the setting is wrong, or cannot be imported.
 */
export const weightText = (code: Code, weight: Weight, t: Translate): string =>
  t(weight === 'decisive' ? decisiveKey(code) : keyOf('weight', weight));

/** The same after a finding that is not the headline. */
export const alsoText = (code: Code, weight: Weight, t: Translate): string =>
  t(weight === 'decisive' && isOfSettings(code) ? decisiveKey(code) : keyOf('also', weight));

const isOfSettings = (code: Code): boolean => causeByCode(code)?.kind === 'settings';

const decisiveKey = (code: Code): MessageKey => {
  const cause = causeByCode(code);
  if (cause?.kind !== 'settings') return 'weight_decisive';
  return 'stopsImport' in cause && cause.stopsImport ? 'weight_import' : 'weight_settings';
};

/** Phrases joined as the language joins them: `a, b and c`. */
export const listText = (phrases: readonly string[], t: Translate): string =>
  new Intl.ListFormat(t('language'), { type: 'conjunction' }).format(phrases);
