import { expect, test } from 'vitest';
import { excerptAround } from '../../src/saml/excerpt.ts';
import { readSaml } from '../../src/saml/read.ts';

const excerptOf = async (message: Uint8Array | string) => {
  const read = await readSaml(message);
  if (read.ok) throw new Error('it can be read');
  return excerptAround(message, read.error);
};

const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64');
const long = 'x'.repeat(200);

test.each<[what: string, message: Uint8Array | string, before: string, after: string]>([
  ['an end tag that does not match', base64('<a>\r\n <b></c></a>'), '<a>\\u{A} <b>', '</c></a>'],
  ['a byte that is no UTF-8', base64(Buffer.from('<a>\xe9</a>', 'latin1')), '<a>', '\\u{FFFD}</a>'],
  ['a control character', base64('<a>b\u0001c</a>'), '<a>b', '\\u{1}c</a>'],
  ['a DOCTYPE', base64('<!DOCTYPE a><a/>'), '', '<!DOCTYPE a><a/>'],
  ['a character that is no base64', 'QUJD*REVG', 'QUJD', '*REVG'],
  ['a percent sign that begins no escape', 'QUJD%zz', 'QUJD', '%zz'],
  ['another root element', base64('<a/>'), '', '<a/>'],
  ['a place far from both ends', `<a>${long}&nope;${long}</a>`, 'x'.repeat(60), `&nope;${'x'.repeat(54)}`],
  [
    'an unknown encoding',
    base64('<?xml version="1.0" encoding="x-no"?><a/>'),
    '',
    '<?xml version="1.0" encoding="x-no"?><a/>',
  ],
])('shows %s', async (_, message, before, after) => {
  expect(await excerptOf(message)).toEqual({ before, after });
});

test('shows nothing for an empty message', async () => {
  expect(await excerptOf('')).toBeNull();
});
