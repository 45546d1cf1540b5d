import { describe, expect, test } from 'vitest';
import { chooseRecord } from '../../popup/choose-record.ts';
import { mainState } from '../../popup/main-state.ts';
import { record } from './records.ts';

const newest = record({ id: 'newest', tabId: 8 });
const ofTab = record({ id: 'of-tab', tabId: 7 });
const older = record({ id: 'older', tabId: 7 });
const records = [newest, ofTab, older];

describe('chooseRecord', () => {
  test('shows the newest sign-in of the tab that the popup was opened in', () => {
    expect(chooseRecord(records, { kind: 'popup', overTab: 7 }, null)).toBe(ofTab);
  });

  test('shows none over a tab without a sign-in', () => {
    expect(chooseRecord(records, { kind: 'popup', overTab: 9 }, null)).toBeNull();
  });

  test('shows the newest of all in its own tab', () => {
    expect(chooseRecord(records, { kind: 'tab' }, null)).toBe(newest);
  });

  test('shows what was chosen, from any tab', () => {
    expect(chooseRecord(records, { kind: 'popup', overTab: 8 }, 'older')).toBe(older);
  });

  test('falls back if the chosen one was deleted', () => {
    expect(chooseRecord(records, { kind: 'tab' }, 'gone')).toBe(newest);
  });
});

describe('mainState', () => {
  test('distinguishes that nothing was seen from that nothing can be seen', () => {
    expect(mainState(null, true)).toBe('empty');
    expect(mainState(null, false)).toBe('no-access');
  });

  test('shows a sign-in even after permission was withdrawn', () => {
    expect(mainState(record(), false)).toBe('refused');
  });

  test('waits before any outcome', () => {
    expect(mainState(record({ waiting: true }), true)).toBe('waiting');
  });

  test('shows a pending sign-in as one without an outcome when a pasted text explains it', () => {
    const waiting = record({ waiting: true });
    expect(mainState({ ...waiting, observed: { ...waiting.observed, outcome: 'unknown' } }, true, true)).toBe(
      'unknown',
    );
  });
});
