import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { Readings } from '../../fixtures/planted.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Facts } from '../../src/diagnosis/facts.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { type Level, SHARED_LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { isDirect } from './expected-facts.ts';
import type { Tally } from './tally.ts';
import type { FileTruth } from './truth.ts';

const t = createTranslator(messages);
/** All sentences of the program, with the example addresses in them. */
const ownWords = new Readings(JSON.stringify(messages));

/** Shorter values occur in any text. */
const SHORTEST = 4;

/**
 * Compares the reports of a message with the truth's own list of what is personal in it: level raw shows it, and no
 * shared level does. A text that a report of the same message without its names contains too, such as a word that is
 * also part of a host name, identifies nobody.
 */
export const compareReports = async (
  tally: Tally,
  file: string,
  bytes: Uint8Array,
  expected: FileTruth,
): Promise<void> => {
  const evidence = await readEvidence(bytes);
  const [signIn] = evidence.ok && evidence.value.kind === 'sign-ins' ? evidence.value.signIns : [];
  if (!signIn) return;
  const diagnosis = await diagnose(signIn, NOTHING_KNOWN);
  const values = personalValues(expected);
  if (diagnosis.facts === null || values.length === 0) return;
  const shown = readingsOf(diagnosis, 'raw');
  const planted = values.filter((value) => shown.contains(value));
  tally.compare(file, 'report.raw', planted.length, values.length);
  for (const level of SHARED_LEVELS) {
    const [readings, control] = [readingsOf(diagnosis, level), readingsOf(withoutNames(diagnosis), level)];
    const givenAway = planted.filter(
      (value) => readings.contains(value) && !control.contains(value) && !ownWords.contains(value),
    );
    tally.compare(file, `report.${level}`, givenAway, []);
  }
};

const readingsOf = (diagnosis: Diagnosis, level: Level): Readings => {
  const program = { name: 'its-the-saml', version: '0.0.0' };
  const report = reportOf(diagnosis, { level, file: null, program });
  return new Readings(RENDERINGS.map((rendering) => render(report, rendering, t)).join('\n'));
};

/** The truth's values for the Assertions that are read, each once, without the white space around them. */
const personalValues = ({ assertions }: FileTruth): readonly string[] => {
  const direct = assertions.filter(({ path }) => isDirect(path));
  const all = direct.flatMap(({ nameids, authn_statements, attributes }) => [
    ...nameids.slice(0, 1).map(({ value }) => value),
    ...authn_statements.map(({ session_index }) => session_index ?? ''),
    ...attributes.flatMap(({ values }) => values),
  ]);
  return [...new Set(all.map((value) => value.trim()))].filter((value) => value.length >= SHORTEST);
};

/**
 * The same diagnosis without a person. What a rule expects stays, because it may contain the program's own example
 * addresses.
 */
const withoutNames = (diagnosis: Diagnosis): Diagnosis => ({
  ...diagnosis,
  findings: diagnosis.findings.map((finding) => ({
    ...finding,
    expected: finding.expected?.kind === 'rule' ? finding.expected : null,
    received: null,
  })),
  facts: diagnosis.facts && factsOfNobody(diagnosis.facts),
});

const factsOfNobody = (facts: Facts): Facts => ({
  ...facts,
  assertions: facts.assertions.map((assertion) => ({
    ...assertion,
    nameId: assertion.nameId && { ...assertion.nameId, value: '' },
    authnStatements: assertion.authnStatements.map((statement) => ({ ...statement, sessionIndex: null })),
    attributes: assertion.attributes.map((attribute) => ({ ...attribute, values: [] })),
  })),
});
