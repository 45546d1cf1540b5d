import { type ComponentChildren, isValidElement } from 'preact';
import { expect, it, vi } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import type { I18n } from '../../popup/i18n.ts';
import { type ReadableCause, readableCause } from '../../popup/readable-cause.ts';
import { firstFrameKeys } from '../../scripts/first-frame-keys.mjs';
import { CHECKS } from '../../src/diagnosis/causes.ts';
import { EXPECTED_FROM, FIXERS, type Finding, type Value, WEIGHTS } from '../../src/diagnosis/finding.ts';
import { WORDED_RULES } from '../../src/diagnosis/value.ts';
import { WORDED_FIELDS } from '../../src/wording/field-text.ts';
import { createTranslator, type Messages } from '../../src/wording/translate.ts';
import type { SignInSummary } from '../../storage/first-frame.ts';
import { diagnosis, finding } from './records.ts';

vi.mock('../../storage/browser.ts', () => import('../background/fake-browser.ts'));

const { FirstFrameView } = await import('../../popup/views/first-frame.tsx');

const ALL: Messages = english;
const keys = await firstFrameKeys(Object.keys(ALL));
const FIRST_FRAME: Messages = Object.fromEntries(Object.entries(ALL).filter(([key]) => keys.includes(key)));
const i18nOf = (messages: Messages): I18n => ({ t: createTranslator(messages), locale: 'en-GB' });

const VALUES: readonly (Value | null)[] = [
  null,
  { kind: 'audience', text: '' },
  { kind: 'audience', text: ` ${'a'.repeat(200)}` },
  { kind: 'time', text: '2026-11-23T14:23:05Z' },
  { kind: 'number', text: '1200' },
  ...WORDED_RULES.map((text): Value => ({ kind: 'rule', text })),
];

const FINDINGS: readonly Finding[] = [
  ...CHECKS.flatMap(({ code }) => EXPECTED_FROM.map((expectedFrom) => finding({ code, expectedFrom }))),
  ...[...WORDED_FIELDS.keys()].map((field) => finding({ field })),
  ...VALUES.flatMap((expected) => [
    finding({ expected, received: null }),
    finding({ expected, received: { kind: 'time', text: '2026-11-23T14:25:05Z' } }),
    finding({ field: 'IdP application/audience', expected: null, received: expected }),
  ]),
  ...WEIGHTS.flatMap((weight) => FIXERS.map((fixer) => finding({ weight, fixedBy: [fixer] }))),
  finding({ fixedBy: FIXERS }),
];

const signInWith = (found: Finding): SignInSummary => ({
  id: 'first',
  tabId: 1,
  private: true,
  firstSeen: Date.UTC(2026, 10, 23),
  waiting: false,
  observed: { outcome: 'refused' },
  diagnosis: diagnosis({
    cause: { code: found.code, weight: found.weight, explains: [found.code] },
    findings: [found],
  }),
});

/** All texts of the first frame for this finding; null if only the whole interface can show it. */
const shown = (found: Finding, messages: Messages): readonly string[] | null => {
  const i18n = i18nOf(messages);
  const cause: ReadableCause | null = readableCause(signInWith(found), i18n);
  return cause && textsOf(FirstFrameView({ place: { kind: 'popup', overTab: 1 }, of: cause, i18n }));
};

const isComponent = (type: unknown): type is (props: object) => ComponentChildren => typeof type === 'function';

/** The texts and attributes of what would be rendered. */
const textsOf = (node: ComponentChildren): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (!isValidElement(node)) return typeof node === 'string' ? [node] : [];
  const { type, props } = node;
  if (isComponent(type)) return textsOf(type(props));
  const attributes = Object.values(props).filter((value) => typeof value === 'string');
  return [...attributes, ...textsOf(props.children)];
};

it.each(FINDINGS.map((found) => [JSON.stringify(found), found] as const))(
  'the sentences of the first frame are enough for %s',
  (_, found) => {
    expect(shown(found, FIRST_FRAME)).toEqual(shown(found, ALL));
  },
);

it('a sentence that is missing would be seen', () => {
  const { weight_likely: _, ...fewer } = FIRST_FRAME;
  expect(shown(finding({ weight: 'likely' }), ALL)).toContain(ALL['weight_likely']?.message);
  expect(shown(finding({ weight: 'likely' }), fewer)).toContain('⟦weight_likely⟧');
});

it('most sentences are not needed for it', () => {
  expect(keys).toContain('headline_audience_mismatch');
  expect(keys).not.toContain('meaning_audience_mismatch');
  expect(keys.length).toBeLessThan(Object.keys(ALL).length / 3);
});
