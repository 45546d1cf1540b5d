import type { Need } from '../diagnosis/diagnosis.ts';
import type { Difference, ExpectedFrom, Fixer, Weight } from '../diagnosis/finding.ts';
import { keyOf } from '../message-key.ts';
import type { Translate } from './translate.ts';

/** The words for the closed lists of src/diagnosis, each as a sentence or as a phrase within one. */

/** A sentence: how a received value differs from the expected one. */
export const differenceText = (difference: Difference, t: Translate): string => t(keyOf('difference', difference));

/** A phrase: where an expected value is known from. */
export const expectedFromText = (from: ExpectedFrom, t: Translate): string => t(keyOf('expected_from', from));

/** A phrase: who changes it. */
export const fixerText = (fixer: Fixer, t: Translate): string => t(keyOf('fixer', fixer));

/** A phrase: what would tell more. */
export const needText = (need: Need, t: Translate): string => t(keyOf('need', need));

/** A sentence: how sure it is that this stops the sign-in. */
export const weightText = (weight: Weight, t: Translate): string => t(keyOf('weight', weight));

/** Phrases joined as the language joins them: `a, b and c`. */
export const listText = (phrases: readonly string[], t: Translate): string =>
  new Intl.ListFormat(t('language'), { type: 'conjunction' }).format(phrases);
