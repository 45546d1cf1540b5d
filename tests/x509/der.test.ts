import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import {
  encodeElement,
  readChildren,
  readElement,
  readObjectIdentifier,
  readUnsignedInteger,
} from '../../src/x509/der.ts';

const fromHex = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));

const elementOf = (hex: string) => {
  const element = readElement(fromHex(hex));
  return typeof element === 'string' ? undefined : element;
};

const folder = temporaryFolder('der');

/** openssl's encoding of a value in its own notation, e.g. `OID:1.2.3`. */
const encodedByOpenssl = (value: string): string => {
  const file = join(folder, 'value.der');
  execFileSync('openssl', ['asn1parse', '-genstr', value, '-noout', '-out', file], { stdio: 'pipe' });
  return readFileSync(file).toString('hex');
};

test.each([1, 127, 128, 255, 256, 65_535, 65_536])('%i octets are encoded as openssl does, and read back', (length) => {
  const text = 'x'.repeat(length);
  const encoding = encodeElement(0x04, new TextEncoder().encode(text));
  expect(Buffer.from(encoding).toString('hex')).toBe(encodedByOpenssl(`FORMAT:ASCII,OCTETSTRING:${text}`));
  const element = readElement(encoding);
  expect(typeof element === 'string' ? element : new TextDecoder().decode(element.content)).toBe(text);
});

test.each([
  ['nothing', '', 'truncated'],
  ['a tag alone', '30', 'truncated'],
  ['a length cut short', '308201', 'truncated'],
  ['a content cut short', '300201', 'truncated'],
  ['an indefinite length', '30800000', 'malformed'],
  ['a length in more octets than needed', '30817f', 'malformed'],
  ['a length with a leading zero', '30820080', 'malformed'],
  ['a length of five octets', '30850100000000', 'malformed'],
  ['a tag of more than one octet', '1f8101', 'malformed'],
])('%s is refused', (_, hex, error) => {
  expect(readElement(fromHex(hex))).toBe(error);
});

test('for any bytes, an element lies within them or there is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const element = readElement(Uint8Array.from(bytes));
      const isWithin = typeof element === 'string' || element.encoding.length <= bytes.length;
      expect(isWithin).toBe(true);
    }),
  );
});

test('children are read if they fill their parent', () => {
  expect(readChildren(elementOf('3006020101040107'), 0x30)?.map(({ tag }) => tag)).toEqual([0x02, 0x04]);
  expect(readChildren(elementOf('30050201010401'), 0x30)).toBeNull();
  expect(readChildren(elementOf('3003020101'), 0x31)).toBeNull();
  expect(readChildren(undefined, 0x30)).toBeNull();
});

describe('object identifiers', () => {
  test.each([
    '1.2.3',
    '2.5.4.3',
    '0.9.2342.19200300.100.1.25',
    '2.999.1',
    '1.3.6.1.4.1.311.21.8.16212666.340282366920938463463374607431768211455',
  ])('%s is read as openssl writes it', (identifier) => {
    expect(readObjectIdentifier(elementOf(encodedByOpenssl(`OID:${identifier}`)))).toBe(identifier);
  });

  test.each([
    ['empty', '0600'],
    ['with an unfinished arc', '06022a86'],
    ['with a leading zero in an arc', '06032a8001'],
    ['that is an integer', '020101'],
    ['of one arc without end', `0683010000${'ff'.repeat(65_535)}7f`],
    ['of an arc longer than any that is used', `0615${'ff'.repeat(20)}7f`],
  ])('one %s is refused', (_, hex) => {
    expect(readObjectIdentifier(elementOf(hex))).toBeNull();
  });
});

test.each([
  ['020100', '00'],
  ['02017f', '7f'],
  ['02020080', '80'],
  ['020180', null],
  ['0202007f', null],
  ['0200', null],
  ['040101', null],
])('the unsigned integer %s', (hex, magnitude) => {
  const read = readUnsignedInteger(elementOf(hex));
  expect(read && Buffer.from(read).toString('hex')).toBe(magnitude);
});
