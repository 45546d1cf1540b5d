import { describe, expect, test } from 'vitest';
import { readerFinding } from '../../popup/reader-finding.ts';
import type { Value } from '../../src/diagnosis/finding.ts';
import { finding } from './records.ts';

const read = (expected: Value | null, received: Value | null, locale = 'en-GB'): readonly (string | undefined)[] => {
  const said = readerFinding(finding({ expected, received }), locale);
  return [said.expected?.text, said.received?.text];
};

const time = (text: string): Value => ({ kind: 'time', text });
const number = (text: string): Value => ({ kind: 'number', text });

describe('readerFinding', () => {
  test("writes moments and numbers in the reader's language", () => {
    expect(read(time('2026-11-23T14:23:05.250Z'), null)).toEqual([
      expect.stringMatching(/^2[34] Nov 2026, .*:05/),
      undefined,
    ]);
    expect(read(number('250000'), number('300001'), 'de')).toEqual(['250.000', '300.001']);
    expect(read({ kind: 'duration', text: '43200' }, null, 'de')).toEqual(['43.200', undefined]);
  });

  test('leaves other text unchanged', () => {
    expect(read(time('yesterday'), number('3 of 4'))).toEqual(['yesterday', '3 of 4']);
    const id: Value = { kind: 'message-id', text: '20261123' };
    expect(read(id, null)).toEqual(['20261123', undefined]);
  });

  test('shortens a fingerprint to its last eight digits, and nothing else', () => {
    const fingerprint = (text: string): Value => ({ kind: 'fingerprint', text });
    expect(read(fingerprint(`${'a5'.repeat(28)}01234567`), fingerprint(`${'a5'.repeat(28)}89abcdef`))).toEqual([
      '…01234567',
      '…89abcdef',
    ]);
    expect(read(fingerprint('certificate-1'), null)).toEqual(['certificate-1', undefined]);
  });

  test('never makes two different fingerprints look alike', () => {
    const pair = ['0', '1'].map((start): Value => ({ kind: 'fingerprint', text: start + '0'.repeat(63) }));
    expect(read(pair[0] ?? null, pair[1] ?? null)).toEqual(pair.map(({ text }) => text));
  });

  test('never makes two different moments look alike', () => {
    const pair = ['2026-11-23T14:23:05.250Z', '2026-11-23T14:23:05.750Z'];
    expect(read(time(pair[0] ?? ''), time(pair[1] ?? ''))).toEqual(pair);
  });

  test('shortens long values as in a sentence', () => {
    const audience = (id: string): Value => ({
      kind: 'audience',
      text: `https://eu-central-1.signin.aws.amazon.com/platform/saml/${id}`,
    });
    expect(read(audience('d-9900000000'), audience('d-9911111111'))).toEqual(['…/d-9900000000', '…/d-9911111111']);
  });
});
