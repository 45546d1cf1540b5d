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

/** What is read from right to left, or turns the direction of what follows: Unicode Annex 9. */
const TURNS = /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Set apart from the direction of the sentence (FSI, PDI), so that its words keep their order whatever the value holds. */
const isolated = (text: string): string =>
  TURNS.test(text) ? `\u2068${text.replaceAll(CONTROL, codePointName)}\u2069` : text;

/** It could end what sets the value apart. */
const CONTROL = /\p{Bidi_Control}/gu;

/** By its number, `U+200B`: for what cannot be drawn. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A value within a sentence: quoted, so that white space at its ends shows. */
export const valueText = (value: Value | null, t: Translate): string => {
  if (value === null) return t('value_none');
  const alone = valueAlone(value, t);
  if (value.kind === 'duration') return t('value_seconds', { seconds: alone });
  const text = isolated(alone.length > LONGEST ? `${alone.slice(0, LONGEST)}…` : alone);
  return UNQUOTED.includes(value.kind) ? text : t('value_quoted', { text });
};

/** A line of its own: what a value is, and the value. */
export const labelled = (label: string, value: string, t: Translate): string => t('value_labelled', { label, value });
