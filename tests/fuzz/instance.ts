import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { preflight } from '../../src/diagnosis/preflight.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { followThrough, harmInDiagnosis } from '../security/follow-through.ts';
import { observedResponse } from './observed.ts';

const RESPONSE = responseXml();

/** The faults that a configured instance causes, alone and together with a sign-in. */
export const harmInInstance = async (instance: Instance): Promise<readonly string[]> => {
  const alone = await preflight(instance, [], Date.UTC(2026, 0, 15));
  const { harm } = await followThrough(observedResponse(RESPONSE), { ...NOTHING_KNOWN, named: instance });
  return [...harmInDiagnosis(alone), ...harm];
};
