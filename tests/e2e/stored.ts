import * as v from 'valibot';
import { type AssembledSignIn, assembleSignIns } from '../../background/assemble/sign-ins.ts';
import { ObservationSchema } from '../../background/observation.ts';
import type { LabBrowser } from '../lab/browser.ts';
import { type Stored, storedItems } from '../lab/in-extension.ts';
import { eventually } from './eventually.ts';

/** What the extension keeps, seen without waking its worker. */

export const stored = (browser: LabBrowser): Promise<Stored> => browser.inExtension(storedItems, null);

/** The newest first. */
export const signInsStored = async (browser: LabBrowser): Promise<readonly AssembledSignIn[]> => {
  const kept = Object.entries(await stored(browser)).filter(([key]) => key.startsWith('observation:'));
  return assembleSignIns(
    kept.map(([key, observation]) => ({ key, observation: v.parse(ObservationSchema, observation) })),
    Date.now(),
  );
};

const DiagnosisSchema = v.object({ diagnosis: v.object({ cause: v.nullable(v.object({ code: v.string() })) }) });

/** Cause codes by sign-in id; `none` for a diagnosis without a cause. */
export const causesStored = async (browser: LabBrowser): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(await stored(browser))
      .filter(([key]) => key.startsWith('diagnosis:'))
      .map(([key, item]) => [
        key.slice('diagnosis:'.length),
        v.parse(DiagnosisSchema, item).diagnosis.cause?.code ?? 'none',
      ]),
  );

/** Waits until the newest sign-in is refused and diagnosed, and returns it with its cause. */
export const refusedWithCause = async (browser: LabBrowser): Promise<readonly [AssembledSignIn, string]> => {
  const newest = async () => {
    const [signIn] = await signInsStored(browser);
    return [signIn, (await causesStored(browser))[signIn?.id ?? '']] as const;
  };
  await eventually(async () => {
    const [signIn, cause] = await newest();
    return [signIn?.observed.outcome, cause !== undefined];
  }).toEqual(['refused', true]);
  const [signIn, cause] = await newest();
  if (signIn === undefined || cause === undefined) throw new Error('it was there a moment ago');
  return [signIn, cause];
};
