import { stepText } from '../wording/step-text.ts';
import type { Translate } from '../wording/translate.ts';
import type { RemedyStep } from './remedies.ts';

/** The blocks that the sections of a report consist of, before they become Markdown, HTML or text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Names with exact values. */
  | { readonly kind: 'values'; readonly rows: readonly ValueRow[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] }
  /** A text to copy as it is. */
  | { readonly kind: 'code'; readonly text: string };

export interface ValueRow {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
}

export interface StepItem {
  readonly text: string;
  /** The texts to paste. */
  readonly values: readonly string[];
  readonly source: string | null;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];
/** Nobody reads further, and the JSON in every rendering has the whole value. */
const LONGEST_VALUE = 10_000;

export const values = (rows: readonly ValueRow[]): readonly Block[] =>
  rows.length === 0
    ? []
    : [{ kind: 'values', rows: rows.map(({ value, ...row }) => ({ ...row, value: beginningOf(value) })) }];

const beginningOf = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;

export const stepsBlocks = (steps: readonly RemedyStep[], t: Translate): readonly Block[] =>
  steps.length === 0
    ? []
    : [
        {
          kind: 'steps',
          items: steps.map(({ step, values }) => ({
            text: stepText(step, values, t),
            values: values.length > 1 ? values : [],
            source: step.source,
          })),
        },
      ];
