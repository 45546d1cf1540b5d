import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoint } from '../../fixtures/code-point.ts';
import { responseXml } from '../../fixtures/response.ts';
import { decodeMessage, type Wrapping } from '../../src/saml/decode.ts';
import type { UndecodableLayer, UndecodableReason } from '../../src/saml/undecodable.ts';

const bytesOf = (xml: Uint8Array | string): Buffer => (typeof xml === 'string' ? Buffer.from(xml) : Buffer.from(xml));

const decode = (input: Uint8Array | string) => {
  const decoded = decodeMessage(input);
  if (!decoded.ok) throw new Error(`${decoded.error.layer}: ${decoded.error.reason} at ${decoded.error.offset}`);
  return { ...decoded.value, xml: bytesOf(decoded.value.xml) };
};

const refusal = (input: Uint8Array | string) => {
  const decoded = decodeMessage(input);
  return decoded.ok ? null : decoded.error;
};

/** XML with arbitrary text, so that its base64 and its compressed bytes take every shape. */
const anyXml = fc
  .string({ unit: 'grapheme', maxLength: 400 })
  .map((text) => Buffer.from(`<a>${text.replaceAll(/[<&]/g, '.')}</a>`));

const compressions = [
  { name: 'none', wrapping: [], compress: (bytes: Buffer) => bytes },
  { name: 'deflate', wrapping: ['deflate'], compress: (bytes: Buffer) => deflateRawSync(bytes) },
  { name: 'zlib', wrapping: ['zlib'], compress: (bytes: Buffer) => deflateSync(bytes) },
  { name: 'gzip', wrapping: ['gzip'], compress: (bytes: Buffer) => gzipSync(bytes) },
] as const satisfies readonly { name: string; wrapping: readonly Wrapping[]; compress: (bytes: Buffer) => Buffer }[];

const base64 = (bytes: Buffer): string => bytes.toString('base64');
const lines = (text: string, length: number, end: string): string =>
  text.replaceAll(new RegExp(`.{${length}}`, 'g'), (line) => line + end);

/** The ways in which a base64 value reaches a person or a browser; each keeps the bytes. */
const transports: readonly { name: string; wrappings: readonly Wrapping[]; send: (base64: string) => string }[] = [
  { name: 'base64', wrappings: ['base64'], send: (value) => value },
  { name: 'base64 with CRLF after 76', wrappings: ['base64'], send: (value) => lines(value, 76, '\r\n') },
  { name: 'base64 with spaces for line breaks', wrappings: ['base64'], send: (value) => lines(value, 64, ' ') },
  { name: 'base64 without padding', wrappings: ['base64'], send: (value) => value.replaceAll('=', '') },
  { name: 'percent-encoded', wrappings: ['percent', 'base64'], send: (value) => `${encodeURIComponent(value)}%0A` },
  {
    name: 'form body',
    wrappings: ['form', 'base64'],
    send: (value) =>
      new URLSearchParams({ first: 'a=b&c', SAMLResponse: `${value}\r\n`, RelayState: 'r s' }).toString(),
  },
  {
    name: 'form body with line breaks as spaces',
    wrappings: ['form', 'base64'],
    send: (value) => new URLSearchParams({ SAMLResponse: `${lines(value, 76, ' ')} \t` }).toString(),
  },
  {
    name: 'form body pasted after decoding',
    wrappings: ['form', 'base64'],
    send: (value) => `SAMLResponse=${value}&RelayState=r`,
  },
  {
    name: 'form body encoded once too often',
    wrappings: ['form', 'percent', 'base64'],
    send: (value) => new URLSearchParams({ SAMLResponse: `${encodeURIComponent(value)}%0A` }).toString(),
  },
  {
    name: 'whole body encoded once more',
    wrappings: ['percent', 'form', 'base64'],
    send: (value) => encodeURIComponent(new URLSearchParams({ SAMLResponse: `${value}\n` }).toString()),
  },
  {
    name: 'URL',
    wrappings: ['url', 'base64'],
    send: (value) => `https://idp.example/sso?x=1&SAMLRequest=${encodeURIComponent(value)}&SigAlg=s#top`,
  },
];

describe('decodeMessage gives back the bytes that were wrapped', () => {
  for (const { name, wrappings, send } of transports) {
    for (const { name: compression, wrapping, compress } of compressions) {
      it(`${name}, compression ${compression}`, () => {
        fc.assert(
          fc.property(anyXml, (xml) => {
            const decoded = decode(send(base64(compress(xml))));
            expect(decoded.xml).toEqual(xml);
            expect(decoded.wrappings).toEqual([...wrappings, ...wrapping]);
          }),
          { numRuns: 50 },
        );
      });
    }
  }

  it('the URL-safe alphabet, with the place of its first character', () => {
    fc.assert(
      fc.property(anyXml, (xml) => {
        const text = xml.toString('base64url');
        expect(decode(text).xml).toEqual(xml);
        expect(decode(text).wrappings).toEqual([/[-_]/.test(text) ? 'base64url' : 'base64']);
      }),
    );
  });

  it('bytes of a file as well as text', () => {
    const xml = Buffer.from(responseXml());
    expect(decode(xml).xml).toEqual(xml);
    expect(decode(Buffer.from(base64(xml))).xml).toEqual(xml);
    expect(decode(gzipSync(xml))).toMatchObject({ xml, wrappings: ['gzip'] });
    expect(decode(deflateRawSync(xml))).toMatchObject({ xml, wrappings: ['deflate'] });
  });

  it('leaves XML unchanged: white space, byte order mark and percent signs are for the parser', () => {
    for (const xml of [' \n<a>100%41</a>\n', '\uFEFF<a/>', '<a b="SAMLResponse=x&amp;y=z"/>']) {
      expect(decode(xml)).toMatchObject({ xml: Buffer.from(xml), wrappings: [] });
    }
  });

  it('percent-encoded XML, also twice', () => {
    const xml = responseXml({ nameId: 'jürgen+x@example.com' });
    expect(decode(encodeURIComponent(xml))).toMatchObject({ xml: Buffer.from(xml), wrappings: ['percent'] });
    expect(decode(encodeURIComponent(encodeURIComponent(xml))).wrappings).toEqual(['percent', 'percent']);
  });

  it('a deflate stream whose first byte is that of `<`', () => {
    const { xml, compressed } = deflatedThatStartsLikeXml();
    expect(decode(base64(compressed))).toMatchObject({ xml, wrappings: ['base64', 'deflate'] });
  });
});

/** Texts of four letters in small blocks, until zlib's first block header happens to be `<`. */
const deflatedThatStartsLikeXml = () => {
  for (let attempt = 0; attempt < 5000; attempt++) {
    const parts = Array.from({ length: 40 }, (_, part) =>
      createHash('sha512').update(`${attempt} ${part}`).digest('hex'),
    );
    const letters = parts.join('').replaceAll(/./g, (digit) => 'abcd'.charAt(Number.parseInt(digit, 16) % 4));
    const xml = Buffer.from(`<a>${letters}</a>`);
    const compressed = deflateRawSync(xml, { memLevel: 3 });
    if (compressed[0] === '<'.charCodeAt(0)) return { xml, compressed };
  }
  throw new Error('no such stream found');
};

describe('the form’s fields', () => {
  const value = base64(Buffer.from('<a/>'));

  it('names the field and returns the RelayState', () => {
    const body = new URLSearchParams({ RelayState: 'https://a.example/?b=c&d', SAMLResponse: value });
    expect(decode(body.toString())).toMatchObject({ field: 'SAMLResponse', relayState: 'https://a.example/?b=c&d' });
    expect(decode(`https://idp.example/?SAMLRequest=${encodeURIComponent(value)}`)).toMatchObject({
      field: 'SAMLRequest',
      relayState: null,
    });
    expect(decode(value)).toMatchObject({ field: null, relayState: null });
  });

  it('reads + as a space if the value is form-encoded, and as base64’s if it is not', () => {
    const xml = Buffer.from('<a>~~~>>></a>');
    const withPlus = base64(xml);
    expect(withPlus).toContain('+');
    expect(decode(`SAMLResponse=${withPlus}`).xml).toEqual(xml);
    expect(decode(`SAMLResponse=${encodeURIComponent(withPlus)}+++`).xml).toEqual(xml);
    // An escape shows that the value was form-encoded, so a bare + is a space, which the form's parser loses.
    const halfEncoded = decodeMessage(`SAMLResponse=${withPlus}%0A`);
    expect(halfEncoded.ok && bytesOf(halfEncoded.value.xml).equals(xml)).toBe(false);
  });
});

const fault = (layer: UndecodableLayer, reason: UndecodableReason, offset: number | null) => ({
  code: 'message-undecodable',
  layer,
  reason,
  offset,
});

describe('decodeMessage names the layer that failed, and where', () => {
  const good = base64(Buffer.from(responseXml()));

  it('starts from a message that passes', () => {
    expect(decode(good).wrappings).toEqual(['base64']);
  });

  it.each([
    ['nothing', ' \n', fault('form', 'empty', null)],
    ['an empty field', 'SAMLResponse=&RelayState=x', fault('form', 'empty', null)],
    ['a form without SAML', 'username=a&RelayState=x', fault('form', 'no-saml-field', null)],
    ['a URL without SAML', 'https://idp.example/sso?client=x', fault('form', 'no-saml-field', null)],
    ['a URL with SAML behind #', `https://idp.example/#SAMLResponse=${good}`, fault('form', 'no-saml-field', null)],
    ['a % without digits', `${good.slice(0, 10)}%4`, fault('percent', 'percent-malformed', 10)],
    ['escapes that are no UTF-8', 'PGEvPg%C3%28', fault('percent', 'percent-malformed', 6)],
    ['percent-encoded without end', `PGEvPg%252525252541`, fault('percent', 'percent-malformed', 6)],
    ['a foreign character', `${good.slice(0, 100)}*${good.slice(100)}`, fault('base64', 'base64-malformed', 100)],
    ['plain words', 'hello, world', fault('base64', 'base64-malformed', 5)],
    ['one digit too many', 'QUJDR', fault('base64', 'base64-malformed', 5)],
    ['text behind the padding', 'QQ== QQ==', fault('base64', 'base64-malformed', 5)],
    ['too much padding', 'QUI==', fault('base64', 'base64-malformed', 4)],
    ['base64 of neither XML nor deflate', base64(Buffer.from([0xff, 1, 2])), fault('inflate', 'inflate-failed', 1)],
  ])('%s', (_, input, expected) => {
    expect(refusal(input)).toMatchObject(expected);
  });

  it.each(compressions.slice(1))(
    'a truncated and a corrupted $name stream, and one with bytes after it',
    ({ compress }) => {
      const whole = compress(Buffer.from(responseXml()));
      expect(refusal(base64(whole))).toBeNull();
      const cut = whole.subarray(0, whole.length - 3);
      expect(refusal(base64(cut))).toMatchObject(fault('inflate', 'inflate-failed', cut.length));
      const corrupted = Buffer.from(whole);
      corrupted.fill(0xff, 20, 60);
      expect(refusal(base64(corrupted))).toMatchObject({ layer: 'inflate', reason: 'inflate-failed' });
      const longer = Buffer.concat([whole, Buffer.from('more')]);
      const error = refusal(base64(longer));
      expect(error).toMatchObject({ layer: 'inflate', reason: 'inflate-failed' });
      // gzip needs two more bytes to see that they do not begin another member.
      expect([whole.length, whole.length + 2]).toContain(error?.offset);
    },
  );

  it.each(compressions.slice(1))('a $name bomb, long before its end', ({ compress }) => {
    const bomb = compress(Buffer.alloc(50 * 1024 * 1024, '<a>'));
    expect(bomb.length).toBeLessThan(200_000);
    const error = refusal(base64(bomb));
    expect(error).toMatchObject({ layer: 'inflate', reason: 'inflate-too-large' });
    expect(error?.offset ?? bomb.length).toBeLessThan(bomb.length / 10);
  });

  it('reads what inflates to exactly the bound, and refuses one byte more', () => {
    const bound = 2 * 1024 * 1024;
    const xml = (length: number) => base64(deflateRawSync(Buffer.from(`<a>${'x'.repeat(length - 7)}</a>`)));
    expect(decode(xml(bound)).xml).toHaveLength(bound);
    expect(refusal(xml(bound + 1))).toMatchObject({ reason: 'inflate-too-large' });
  });

  it('refuses inputs far larger than any message without reading them', () => {
    expect(refusal('%'.repeat(4 * 1024 * 1024 + 1))).toMatchObject(fault('size', 'too-large', null));
    expect(refusal(new Uint8Array(4 * 1024 * 1024 + 1))).toMatchObject(fault('size', 'too-large', null));
  });

  it('never throws, and never quotes the input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: codePoint }), fc.base64String(), fc.uint8Array()), (input) => {
        const error = refusal(input);
        for (const value of Object.values(error ?? {})) expect(['string', 'number', 'object']).toContain(typeof value);
        if (error) expect(Object.keys(error)).toEqual(Object.keys(refusal('') ?? {}));
      }),
    );
  });
});
