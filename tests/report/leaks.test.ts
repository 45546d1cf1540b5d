import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { Readings } from '../../fixtures/planted.ts';
import { handOverOf } from '../../popup/hand-over.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { enteredName } from '../../src/diagnosis/user-names.ts';
import { type Level, type Report, SHARED_LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { messageFor, type Recipient } from '../../src/report/message.ts';
import { remediesFor } from '../../src/report/remedies.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import {
  CERTIFIED,
  type IdpStyle,
  idpStyles,
  NEVER_READ,
  observePlanted,
  PLACES,
  plantedXml,
  type Shape,
  shapes,
  type Values,
  valuePairs,
} from './planted-sign-in.ts';

const t = createTranslator(messages);
const PROGRAM = { name: 'its-the-saml', version: '0.0.0' };
const RECIPIENTS: readonly Recipient[] = ['idp-admin', 'aws-admin', 'aws-support'];

const diagnosisOf = (
  values: Values,
  idpStyle: IdpStyle,
  shape: Shape,
  cut = (xml: string) => xml,
): Promise<Diagnosis> =>
  diagnose(observePlanted(cut(plantedXml(values, idpStyle, shape)), values), {
    ...NOTHING_KNOWN,
    users: enteredName(values.userName.text),
  });

const reportAt = (level: Level, diagnosis: Diagnosis, values: Values): Report =>
  reportOf(diagnosis, { level, file: null, program: PROGRAM, userNames: [values.userName.text] });

const renderings = (report: Report): string => RENDERINGS.map((rendering) => render(report, rendering, t)).join('\n');

/** Everything that can be handed over from a report: its renderings, the messages, and texts to paste. */
const everythingOf = (report: Report): string =>
  [
    renderings(report),
    ...RECIPIENTS.map((recipient) => messageFor(recipient, report, t)),
    ...('error' in report
      ? []
      : [
          ...remediesFor(report).flatMap(({ steps }) => steps.flatMap(({ values }) => values)),
          ...report.outsideBrowser.map(({ command }) => command ?? ''),
        ]),
  ].join('\n');

const givenAway = (text: string, values: Values): readonly string[] => {
  const readings = new Readings(text);
  return [
    ...PLACES.filter((place) => readings.givesAway(values[place])),
    ...(readings.givesAway(CERTIFIED) ? ['certificate'] : []),
  ];
};

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

const consoleCalls = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
afterEach(() => {
  for (const call of consoleCalls) expect(call).not.toHaveBeenCalled();
});
afterAll(() => vi.restoreAllMocks());

describe('a sign-in with planted values in every place', () => {
  it('shows everything at the level raw, so that its absence elsewhere means something', async () => {
    await fc.assert(
      fc.asyncProperty(valuePairs, idpStyles, async ([values], idpStyle) => {
        const shown = await Promise.all(
          // A failed Status and a foreign Method or Version hide other findings, so each is in a separate sign-in.
          [
            { isRefusedByIdp: true, hasMethod: false, hasVersion: false },
            { isRefusedByIdp: false, hasMethod: true, hasVersion: true },
          ].map(async (shape) => {
            const diagnosis = await diagnosisOf(values, idpStyle, shape);
            return givenAway(renderings(reportAt('raw', diagnosis, values)), values);
          }),
        );
        const read = PLACES.filter((place) => !NEVER_READ.includes(place));
        expect(sorted([...new Set(shown.flat())])).toEqual(sorted([...read, 'certificate']));
      }),
      { numRuns: 5 },
    );
  });

  it.each(SHARED_LEVELS)('reveals none of them at the level %s in any rendering, message or command', async (level) => {
    await fc.assert(
      fc.asyncProperty(valuePairs, idpStyles, shapes, async ([values], idpStyle, shape) => {
        const diagnosis = await diagnosisOf(values, idpStyle, shape);
        expect(givenAway(everythingOf(reportAt(level, diagnosis, values)), values)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(SHARED_LEVELS)('looks at the level %s like the same sign-in of somebody else', async (level) => {
    await fc.assert(
      fc.asyncProperty(valuePairs, idpStyles, shapes, async ([values, others], idpStyle, shape) => {
        const [one, other] = await Promise.all(
          [values, others].map(async (each) =>
            everythingOf(reportAt(level, await diagnosisOf(each, idpStyle, shape), each)),
          ),
        );
        expect(one).toBe(other);
      }),
      { numRuns: 15 },
    );
  });

  it.each(SHARED_LEVELS)('keeps cause and findings at the level %s', async (level) => {
    await fc.assert(
      fc.asyncProperty(valuePairs, idpStyles, shapes, async ([values], idpStyle, shape) => {
        const diagnosis = await diagnosisOf(values, idpStyle, shape);
        const report = reportAt(level, diagnosis, values);
        expect(report).toMatchObject({
          cause: diagnosis.cause,
          findings: diagnosis.findings.map(({ code, field, weight, difference }) => ({
            code,
            weight,
            difference,
            // The name of an element that no standard defines comes from the message.
            ...(field.includes(values.signedElement.text) ? {} : { field }),
          })),
        });
      }),
      { numRuns: 15 },
    );
  });

  it("reveals nothing in the popup's messages, commands and exports", async () => {
    await fc.assert(
      fc.asyncProperty(valuePairs, idpStyles, shapes, async ([values], idpStyle, shape) => {
        const diagnosis = await diagnosisOf(values, idpStyle, shape);
        const handOver = handOverOf(
          diagnosis,
          { level: 'colleague', contact: null, program: PROGRAM },
          { t, locale: 'en' },
        );
        const exports = SHARED_LEVELS.flatMap((level) => RENDERINGS.map((format) => handOver.exported(level, format)));
        expect(givenAway(JSON.stringify([handOver, exports]), values)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('reveals nothing if the message cannot be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        valuePairs,
        idpStyles,
        shapes,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async ([values], idpStyle, shape, share) => {
          const cut = (xml: string): string => xml.slice(0, Math.floor(xml.length * share));
          const diagnosis = await diagnosisOf(values, idpStyle, shape, cut);
          expect(diagnosis.error).not.toBeNull();
          // Not even at the level raw, because an error quotes nothing.
          expect(givenAway(everythingOf(reportAt('raw', diagnosis, values)), values)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
