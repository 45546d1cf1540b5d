import type { Code } from '../diagnosis/causes.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Finding } from '../diagnosis/finding.ts';
import { keyOf } from '../message-key.ts';
import { fieldText } from './field-text.ts';
import type { Translate } from './translate.ts';
import { valueText } from './value-text.ts';

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

const sentenceAs = (code: Code, finding: Finding | null, t: Translate): string =>
  t(keyOf('sentence', code), {
    field: fieldText(finding?.field ?? '', t),
    expected: valueText(finding?.expected ?? null, t),
    received: valueText(finding?.received ?? null, t),
  });
