import { expect, test } from 'vitest';
import { oneAtATime } from '../../popup/one-at-a-time.ts';

/** Work that ends when the test says so. */
const heldWork = () => {
  const running: { readonly end: () => void }[] = [];
  const work = (): Promise<void> => new Promise((end) => running.push({ end }));
  return { running, work };
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('requests during a run cause one more run after it', async () => {
  const { running, work } = heldWork();
  const ask = oneAtATime(work);
  for (let times = 0; times < 5; times += 1) ask();
  expect(running).toHaveLength(1);
  running[0]?.end();
  await settled();
  expect(running).toHaveLength(2);
  running[1]?.end();
  await settled();
  expect(running).toHaveLength(2);

  ask();
  expect(running).toHaveLength(3);
});
