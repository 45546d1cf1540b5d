import { expect, test } from 'vitest';
import { newestFirst } from '../../popup/imported.ts';
import type { Imported } from '../../popup/read-import.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { diagnosis } from './records.ts';

const imported = (id: string, at: string | null): Imported => ({
  kind: 'sign-in',
  id,
  file: null,
  bare: null,
  standIns: null,
  application: null,
  observed: NOTHING_OBSERVED,
  diagnosis: diagnosis({ signIn: { ...diagnosis().signIn, at } }),
});

test('imported sign-ins are listed newest first, those without a time last and in the order of their files', () => {
  const listed = newestFirst([
    imported('without', null),
    imported('old', '2026-11-23T14:00:00Z'),
    imported('new', '2026-11-23T15:00:00Z'),
    imported('also without', null),
  ]);
  expect(listed.map(({ id }) => id)).toEqual(['new', 'old', 'without', 'also without']);
});
