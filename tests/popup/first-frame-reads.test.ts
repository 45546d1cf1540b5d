import { beforeEach, expect, it, vi } from 'vitest';
import { fake, startFakeBrowser } from '../background/fake-browser.ts';
import { handedOver, posted } from '../observations/observations.ts';

vi.mock('../../storage/browser.ts', () => import('../background/fake-browser.ts'));

const { storeObservation } = await import('../../background/store-observation.ts');
const { markViewed } = await import('../../storage/records.ts');
const { readExtension } = await import('../../popup/use-extension.ts');

beforeEach(() => startFakeBrowser());

it('asks each storage once for what the first frame needs', async () => {
  await storeObservation(handedOver({ time: Date.now() }));
  await storeObservation(posted({ time: Date.now() + 1 }));
  const [session, local, managed] = [fake.session, fake.local, fake.managed].map((area) => vi.spyOn(area, 'get'));
  const { records } = await readExtension();
  expect(records).toHaveLength(1);
  expect(session?.mock.calls).toEqual([[null]]);
  expect(managed?.mock.calls).toEqual([[null]]);
  expect(local?.mock.calls).toEqual([[['settings', 'settings:keep-next-accepted']], ['storage-trouble']]);
});

it('reads nothing but its mark when a sign-in is marked as viewed', async () => {
  await storeObservation(posted({ time: Date.now() }));
  const [record] = (await readExtension()).records ?? [];
  if (record === undefined) throw new Error('nothing was seen');
  const get = vi.spyOn(fake.session, 'get');
  await markViewed(record);
  await markViewed(record);
  expect(get.mock.calls).toEqual([[[`viewed:${record.id}`]], [[`viewed:${record.id}`]]]);
  expect(fake.session.items.get(`viewed:${record.id}`)).toBe(true);
});
