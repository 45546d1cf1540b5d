import { toHex } from '../src/bytes.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { type Session, saltKey } from '../storage/session.ts';
import { isUnread } from './observe/message-facts.ts';

/** By kind of windows. */
export interface Salts {
  readonly ordinary: string;
  readonly private: string;
}

/**
 * The salts of this browser session: made once, held in memory only, another one for private windows. Where one cannot be kept it
 * serves once: a Response that is posted again is not recognised then.
 */
export const saltsOf = ({ salts }: Session): Salts => ({
  ordinary: salts.get(saltKey(false)) ?? freshSalt(),
  private: salts.get(saltKey(true)) ?? freshSalt(),
});

const freshSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** The items of the salts with which these observations are read, if they are not stored yet. */
export const newSalts = (
  salts: Salts,
  stored: Session,
  read: readonly StoredObservation[],
): Readonly<Record<string, string>> => {
  const kinds = new Set(
    read.filter(({ observation }) => isUnread(observation)).map(({ observation }) => observation.private),
  );
  const items = [...kinds].map((kind) => [saltKey(kind), kind ? salts.private : salts.ordinary] as const);
  return Object.fromEntries(items.filter(([key]) => !stored.salts.has(key)));
};
