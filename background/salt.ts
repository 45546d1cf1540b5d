import * as v from 'valibot';
import { toHex } from '../src/bytes.ts';
import { browser } from './browser.ts';

/**
 * The salt of this browser session: made once, held in memory only, another one for private windows. Where it cannot be
 * kept it serves once: a Response that is posted again is not recognised then.
 */
export const readSalt = (isPrivate: boolean): Promise<string> => {
  const key = isPrivate ? 'salt:private' : 'salt';
  return navigator.locks.request(key, async () => {
    const { [key]: stored } = await browser.storage.session.get(key);
    const salt = v.safeParse(v.pipe(v.string(), v.nonEmpty()), stored);
    if (salt.success) return salt.output;
    const fresh = toHex(crypto.getRandomValues(new Uint8Array(16)));
    await browser.storage.session.set({ [key]: fresh }).catch(() => undefined);
    return fresh;
  });
};
