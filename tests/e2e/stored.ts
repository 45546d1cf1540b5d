import * as v from 'valibot';
import type { LabBrowser } from '../../lab/browser.ts';
import { type Stored, storedItems } from '../../lab/in-extension.ts';
import { type AssembledSignIn, assembleSignIns } from '../../src/observations/assemble/sign-ins.ts';
import { ObservationSchema, type StoredObservation } from '../../src/observations/observation.ts';
import { eventually } from './eventually.ts';

/** What the extension stores, read without waking its worker. */

export const stored = (browser: LabBrowser): Promise<Stored> => browser.inExtension(storedItems, null);

export const observationsStored = async (browser: LabBrowser): Promise<readonly StoredObservation[]> => {
  const items = await stored(browser);
  return Object.entries(items)
    .filter(([key]) => key.startsWith('observation:'))
    .map(([key, item]) => {
      const observation = v.parse(ObservationSchema, item);
      // A Response that was read has an item of its own.
      const { [`message:${key}`]: message } = items;
      return {
        key,
        observation:
          typeof message === 'string' ? v.parse(ObservationSchema, { ...observation, message }) : observation,
      };
    });
};

/** The newest first. */
export const signInsStored = async (browser: LabBrowser): Promise<readonly AssembledSignIn[]> =>
  assembleSignIns(await observationsStored(browser));

const DiagnosisSchema = v.object({
  diagnosis: v.object({
    cause: v.nullable(v.object({ code: v.string() })),
    signIn: v.object({ outcome: v.string() }),
  }),
});

/** By sign-in id. */
const diagnosesStored = async (browser: LabBrowser) =>
  new Map(
    Object.entries(await stored(browser))
      .filter(([key]) => key.startsWith('diagnosis:'))
      .map(([key, item]) => [key.slice('diagnosis:'.length), v.parse(DiagnosisSchema, item).diagnosis]),
  );

/** The cause codes by sign-in id; `none` for a diagnosis without a cause. */
export const causesStored = async (browser: LabBrowser): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries([...(await diagnosesStored(browser))].map(([id, { cause }]) => [id, cause?.code ?? 'none']));

/** Waits until the newest sign-in is refused and diagnosed as refused, and returns it with its cause. */
export const refusedWithCause = async (browser: LabBrowser): Promise<readonly [AssembledSignIn, string]> => {
  const newest = async () => {
    const [signIn] = await signInsStored(browser);
    return [signIn, (await diagnosesStored(browser)).get(signIn?.id ?? '')] as const;
  };
  await eventually(async () => {
    const [signIn, diagnosis] = await newest();
    return [signIn?.observed.outcome, diagnosis?.signIn.outcome];
  }).toEqual(['refused', 'refused']);
  const [signIn, diagnosis] = await newest();
  if (signIn === undefined || diagnosis === undefined) throw new Error('it was there a moment ago');
  return [signIn, diagnosis.cause?.code ?? 'none'];
};
