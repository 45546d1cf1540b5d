import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { type Cached, cacheIn } from '../scripts/cached.mjs';

const INPUT = Buffer.from('input');

describe('the cache of what the packages compute', () => {
  let folder = '';
  let timesComputed = 0;
  const ask = (cached: Cached, library = 'terser', options: unknown = {}, input = INPUT) =>
    cached(library, options, input, async () => {
      timesComputed += 1;
      return Buffer.from(`result ${timesComputed}`);
    }).then((bytes) => Buffer.from(bytes).toString());

  beforeEach(() => {
    folder = temporaryFolder('cached');
    timesComputed = 0;
  });

  it('computes once, even if asked twice at once', async () => {
    const cached = cacheIn(folder);
    expect(await Promise.all([ask(cached), ask(cached)])).toEqual(['result 1', 'result 1']);
  });

  it('computes once for several processes', async () => {
    expect([await ask(cacheIn(folder)), await ask(cacheIn(folder))]).toEqual(['result 1', 'result 1']);
  });

  it.each([
    ['library', 'esbuild', {}, INPUT],
    ['options', 'terser', { passes: 2 }, INPUT],
    ['input', 'terser', {}, Buffer.from('other')],
  ])('computes again with another %s', async (_, library, options, input) => {
    const cached = cacheIn(folder);
    expect([await ask(cached), await ask(cached, library, options, input)]).toEqual(['result 1', 'result 2']);
  });

  it('removes results that nobody has used for a week', async () => {
    await ask(cacheIn(folder));
    const old = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    writeFileSync(path.join(folder, 'old'), '');
    for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), old, old);
    expect(await ask(cacheIn(folder))).toBe('result 1');
    await ask(cacheIn(folder), 'esbuild');
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(folder)).not.toContain('old');
  });
});
