import type { Value } from '../diagnosis/finding.ts';
import { WORDED_RULES } from '../diagnosis/value.ts';
import { keyOf, type Translate } from './translate.ts';

/** A value by itself, exactly as it stands; only what a rule asks for in words is said in the reader's language. */
export const valueAlone = ({ kind, text }: Value, t: Translate): string => {
  const rule = kind === 'rule' ? WORDED_RULES.find((worded) => worded === text) : undefined;
  return rule === undefined ? text : t(ruleKey(rule));
};

/** The key of the words for a rule: `rule_exactly_one_assertion`. */
export const ruleKey = (rule: string): string =>
  keyOf(
    'rule',
    rule
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, ' ')
      .trim()
      .replaceAll(' ', '-'),
  );

/** Longer values would bury the sentence; they stand in full beneath it. */
const LONGEST = 120;

/** Kinds that are words or figures of their own and read better without quotation marks. */
const UNQUOTED: readonly Value['kind'][] = ['time', 'number', 'rule', 'element'];

/** A value within a sentence: quoted, so that white space at its ends shows. */
export const valueText = (value: Value | null, t: Translate): string => {
  if (value === null) return t('value_none');
  const alone = valueAlone(value, t);
  if (value.kind === 'duration') return t('value_seconds', { seconds: alone });
  const text = alone.length > LONGEST ? `${alone.slice(0, LONGEST)}…` : alone;
  return UNQUOTED.includes(value.kind) ? text : t('value_quoted', { text });
};

/** A line of its own: what a value is, and the value. */
export const labelled = (label: string, value: string, t: Translate): string => t('value_labelled', { label, value });
