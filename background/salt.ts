import * as v from 'valibot';
import { toHex } from '../src/bytes.ts';
import { sessionArea } from '../storage/session-area.ts';

const keyOf = (isPrivate: boolean): string => (isPrivate ? 'salt:private' : 'salt');

/**
 * The salt of this browser session: made once, held in memory only, another one for private windows. Where it cannot be
 * kept it serves once: a Response that is posted again is not recognised then.
 */
export const readSalt = (isPrivate: boolean): Promise<string> => {
  const key = keyOf(isPrivate);
  return navigator.locks.request(key, async () => {
    const { [key]: stored } = await sessionArea().get([key]);
    const salt = v.safeParse(v.pipe(v.string(), v.nonEmpty()), stored);
    if (salt.success) return salt.output;
    const fresh = toHex(crypto.getRandomValues(new Uint8Array(16)));
    await sessionArea()
      .set({ [key]: fresh })
      .catch(() => undefined);
    return fresh;
  });
};

/** Under this key the salt of private windows is stored, which goes with them. */
export const PRIVATE_SALT_KEY = keyOf(true);
