import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Finding, Value } from '../diagnosis/finding.ts';
import { keyOf, type Translate } from './translate.ts';

/** Longer values would bury the sentence; they stand in full beneath it. */
const LONGEST = 120;

/** Kinds that are words or figures of their own and read better without quotation marks. */
const UNQUOTED: readonly Value['kind'][] = ['time', 'number', 'rule', 'element'];

/** A value within a sentence: quoted, so that white space at its ends shows. */
export const valueText = (value: Value | null, t: Translate): string => {
  if (value === null) return t('value_none');
  if (value.kind === 'duration') return t('value_seconds', { seconds: value.text });
  const text = value.text.length > LONGEST ? `${value.text.slice(0, LONGEST)}…` : value.text;
  return UNQUOTED.includes(value.kind) ? text : t('value_quoted', { text });
};

/** What a finding says, with both values: one sentence. */
export const sentenceOf = (finding: Finding, t: Translate): string => sentenceAs(finding.code, finding, t);

/**
 * What the cause says, with the values of the finding that leads to it: one sentence; null where there is no cause.
 * A cause that stands for several findings has a sentence of its own.
 */
export const causeSentence = (diagnosis: Pick<Diagnosis, 'cause' | 'findings'>, t: Translate): string | null =>
  diagnosis.cause && sentenceAs(diagnosis.cause.code, leadingFinding(diagnosis), t);

/** The finding whose values stand under the headline: the cause's own, else the first that the cause explains. */
export const leadingFinding = ({ cause, findings }: Pick<Diagnosis, 'cause' | 'findings'>): Finding | null => {
  const explained = findings.filter(({ code }) => cause?.explains.includes(code));
  return (
    explained.find(({ code }) => code === cause?.code) ??
    explained.find(({ received }) => received !== null) ??
    explained[0] ??
    null
  );
};

const sentenceAs = (code: string, finding: Finding | null, t: Translate): string =>
  t(keyOf('sentence', code), {
    field: finding?.field ?? '',
    expected: valueText(finding?.expected ?? null, t),
    received: valueText(finding?.received ?? null, t),
  });
