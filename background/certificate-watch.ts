import { measuredBy, readConfigured } from '../src/diagnosis/build-context.ts';
import type { Instance } from '../src/identity-center/instance.ts';

export const DAY = 24 * 60 * 60_000;

/** From then on the icon's title speaks of it, as `certificate-expires-soon` does in the settings; in days. */
export const WARNING_TIME = 30;

/**
 * Whole days until the first of the certificates ends by which signatures are judged: those that AWS is said to hold, or else those of the
 * IdP's metadata. Null where none is known that has not ended yet: the settings tell of those that have.
 */
export const daysToCertificateEnd = async (instances: readonly Instance[], now: number): Promise<number | null> => {
  const certificates = await Promise.all(instances.map(async (instance) => measuredBy(await readConfigured(instance))));
  const ends = certificates.flat().flatMap(({ notAfter }) => (notAfter >= now ? [notAfter] : []));
  return ends.length === 0 ? null : Math.floor((Math.min(...ends) - now) / DAY);
};
