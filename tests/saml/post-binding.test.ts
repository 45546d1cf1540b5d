import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { faultsOfPostBinding } from '../../src/saml/post-binding.ts';
import { readWrapped } from '../../src/saml/read.ts';

const faultsOf = async (value: string) => {
  const read = await readWrapped(value);
  if (!read.ok) throw new Error(read.error.reason);
  return faultsOfPostBinding(read.value.wrappings);
};

/** With white space, so that its base64 ends with `=` and has characters that base64url writes differently. */
const xml = Buffer.from(`${responseXml({ nameId: '???>>>~~~' })}${' '.repeat(3)}`);
const padded =
  [0, 1, 2].map((spaces) => Buffer.concat([xml, Buffer.alloc(spaces, ' ')])).find((each) => each.length % 3 === 1) ??
  xml;
const base64 = padded.toString('base64');

describe('what HTTP-POST carries', () => {
  it('is base64 of the XML, with or without white space', async () => {
    expect(base64).toMatch(/==$/);
    expect(await faultsOf(base64)).toEqual([]);
    expect(await faultsOf(base64.replaceAll(/.{76}/g, '$&\r\n'))).toEqual([]);
  });

  test.each([
    ['deflated', deflateRawSync(padded).toString('base64'), ['deflated']],
    ['with a zlib header', deflateSync(padded).toString('base64'), ['deflated']],
    ['as gzip', gzipSync(padded).toString('base64'), ['deflated']],
    ['percent-encoded once more', encodeURIComponent(base64), ['percent-encoded']],
    ['the XML itself', padded.toString(), ['bare-xml']],
    ['without padding', base64.replaceAll('=', ''), ['unpadded']],
    ['with half of its padding', base64.slice(0, -1), ['unpadded']],
    ['base64url with padding', base64.replaceAll('+', '-').replaceAll('/', '_'), ['base64url']],
    ['base64url as it mostly comes', padded.toString('base64url'), ['base64url', 'unpadded']],
  ])('is not a value that is %s', async (_, value, expected) => {
    expect(await faultsOf(value)).toEqual(expected);
  });
});
