import { describe, expect, test } from 'vitest';
import { canonicalize, canonicalizeDocument, EXCLUSIVE } from '../../src/xml/canonicalize.ts';
import type { XmlErrorReason } from '../../src/xml/error.ts';
import { limits } from '../../src/xml/limits.ts';
import { parseXml } from '../../src/xml/parse.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';
import { judgeWithLibxml2 } from '../oracles/libxml2.ts';

const read = (input: string | Uint8Array): XmlDocument => {
  const result = parseXml(input);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const errorOf = (input: string | Uint8Array) => {
  const result = parseXml(input);
  return result.ok ? 'read' : result.error;
};

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('refuses what is not well-formed, as libxml2 does', () => {
  /** The fault, the reason, and the document with ¦ before the place that the error must name. */
  const faults: readonly (readonly [fault: string, reason: XmlErrorReason, marked: string])[] = [
    ['nothing at all', 'not-well-formed', '¦'],
    ['no root element', 'not-well-formed', '<!-- -->¦'],
    ['text before the root', 'not-well-formed', '\n ¦junk<a/>'],
    ['text after the root', 'not-well-formed', '<a/>\n¦junk'],
    ['a reference after the root', 'not-well-formed', '<a/>¦&#32;'],
    ['CDATA after the root', 'not-well-formed', '<a/>¦<![CDATA[x]]>'],
    ['two roots', 'not-well-formed', '<a/>¦<b/>'],
    ['two roots with end tags', 'not-well-formed', '<a></a>¦<b></b>'],
    ['a processing instruction left open', 'not-well-formed', '<a>¦<?p x</a>'],
    ['a processing instruction without a target', 'not-well-formed', '<a>¦<? x?></a>'],
    ['a processing instruction named xml', 'declaration-malformed', '<a>¦<?XML x?></a>'],
    ['a colon in a target', 'not-well-formed', '<a>¦<?p:q x?></a>'],
    ['an element left open', 'not-well-formed', '<a><b></b>¦'],
    ['an end tag of another name', 'not-well-formed', '<a>\n  <b>¦</c></a>'],
    ['crossing end tags', 'not-well-formed', '<a><b>¦</a></b>'],
    ['an end tag too many', 'not-well-formed', '<a></a>¦</a>'],
    ['a space before an end tag name', 'not-well-formed', '<a>¦</ a>'],
    ['a no-break space in an end tag', 'not-well-formed', '<a>¦</a\u00a0>'],
    ['a space between / and >', 'not-well-formed', '<a¦ / >'],
    ['an attribute without value', 'not-well-formed', '<a¦ b/>'],
    ['an attribute value without quotes', 'not-well-formed', '<a¦ b=1/>'],
    ['attributes without space between them', 'not-well-formed', '<a b="1"¦c="2"/>'],
    ['a quote left open', 'not-well-formed', '<a b=¦"1/>'],
    ['< in an attribute value', 'not-well-formed', '<a b="x¦<y"/>'],
    ['a name that begins with a digit', 'not-well-formed', '<a>¦<1/></a>'],
    ['a tag cut off', 'not-well-formed', '<a¦'],
    [']]> in text', 'not-well-formed', '<a>x¦]]></a>'],
    ['-- in a comment', 'not-well-formed', '<a><!-- x ¦-- y --></a>'],
    ['a comment that ends in --->', 'not-well-formed', '<a><!-- x¦---></a>'],
    ['a comment left open', 'not-well-formed', '<a>¦<!-- x</a>'],
    ['CDATA left open', 'not-well-formed', '<a>¦<![CDATA[x]]</a>'],
    ['CDATA in small letters', 'not-well-formed', '<a>¦<![cdata[x]]></a>'],
    ['an unknown declaration', 'not-well-formed', '<a>¦<!FOO></a>'],
    ['an unknown marked section', 'not-well-formed', '<a>¦<![ZZZZZZ<b/>]]></a>'],
    ['a bare &', 'reference-unknown', '<a>x ¦& y</a>'],
    ['a bare & in an attribute', 'reference-unknown', '<a b="x¦&y"/>'],
    ['an entity of HTML', 'reference-unknown', '<a>¦&nbsp;</a>'],
    ['an entity that is not declared', 'reference-unknown', '<a>&amp;¦&nope;</a>'],
    ['a reference without semicolon', 'reference-unknown', '<a>¦&lt</a>'],
    ['a reference to NUL', 'reference-unknown', '<a>x¦&#0;y</a>'],
    ['a reference to a control character', 'reference-unknown', '<a b="¦&#x1;"/>'],
    ['a reference to a surrogate', 'reference-unknown', '<a>¦&#xD800;</a>'],
    ['a reference to U+FFFE', 'reference-unknown', '<a>¦&#xFFFE;</a>'],
    ['a reference beyond Unicode', 'reference-unknown', '<a>¦&#x110000;</a>'],
    ['a hexadecimal reference with a capital X', 'reference-unknown', '<a>¦&#X41;</a>'],
    ['an empty reference', 'reference-unknown', '<a>¦&#;</a>'],
    ['a control character', 'forbidden-character', '<a>\n\n x¦\u0001</a>'],
    ['NUL', 'forbidden-character', '<a>¦\0</a>'],
    ['U+FFFE', 'forbidden-character', '<a b="¦\ufffe"/>'],
    ['an attribute twice', 'attribute-duplicate', '<a b="1"\n¦b="2"/>'],
    [
      'two attributes of one expanded name',
      'attribute-duplicate',
      '<r>¦<a xmlns:p="u:x" xmlns:q="u:x" p:b="1" q:b="2"/></r>',
    ],
    ['the declaration after white space', 'declaration-malformed', ' ¦<?xml version="1.0"?><a/>'],
    ['a declaration without version', 'declaration-malformed', '¦<?xml encoding="UTF-8"?><a/>'],
    [
      'a declaration in another order',
      'declaration-malformed',
      '¦<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>',
    ],
    ['an undeclared prefix of an element', 'prefix-undeclared', '<a>¦<p:b/></a>'],
    ['an undeclared prefix of an attribute', 'prefix-undeclared', '<a>¦<b p:c=""/></a>'],
    ['a prefix used outside its element', 'prefix-undeclared', '<a><p:b xmlns:p="u:x"/>¦<p:b/></a>'],
    ['a prefix undeclared again', 'namespace-malformed', '¦<a xmlns:p=""/>'],
    ['the prefix xmlns declared', 'namespace-malformed', '¦<a xmlns:xmlns="u:x"/>'],
    ['the prefix xml bound elsewhere', 'namespace-malformed', '¦<a xmlns:xml="u:x"/>'],
    [
      "another prefix bound to xml's namespace",
      'namespace-malformed',
      '¦<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
    ],
    ["xmlns' namespace bound", 'namespace-malformed', '¦<a xmlns:p="http://www.w3.org/2000/xmlns/"/>'],
    ['two colons in a name', 'name-malformed', '<a>¦<b:c:d/></a>'],
    ['a colon before a name', 'name-malformed', '<a>¦<:b/></a>'],
    ['a colon behind a name', 'name-malformed', '<a>¦<b:/></a>'],
    ['a colon behind an attribute name', 'name-malformed', '<a>¦<b c:=""/></a>'],
  ];

  test.each(faults)('%s: %s', (_, reason, marked) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    expect(errorOf(marked.replace('¦', ''))).toEqual({ code: 'xml-unreadable', reason, ...place, encoding: null });
  });

  test('libxml2 finds fault with each of them too', () => {
    const verdicts = judgeWithLibxml2(faults.map(([, , marked]) => marked.replace('¦', '')));
    const faultless = faults.filter((_, index) => {
      const verdict = verdicts[index];
      return verdict?.accepted === true && verdict.errors.every(({ level }) => level === 1);
    });
    expect(faultless).toEqual([]);
  });
});

describe('refuses a DOCTYPE, which XML allows and SAML does not need', () => {
  const refusals: readonly (readonly [what: string, reason: XmlErrorReason, xml: string])[] = [
    ['a DOCTYPE', 'doctype', '<!DOCTYPE a><a/>'],
    ['a DOCTYPE with an entity', 'doctype', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ];

  test.each(refusals)('%s: %s', (_, reason, xml) => {
    expect(errorOf(xml)).toMatchObject({ reason });
  });
});

describe('reads', () => {
  test.each([
    ['white space around the root', '\n<a/>\n'],
    ['the declaration', `<?xml version='1.0' encoding="utf-8" standalone='no' ?><a/>`],
    ['one byte order mark', '\ufeff<a/>'],
    ['white space in tags', '<a\n></a\t>'],
    ["names that are JavaScript's", '<a><toString valueOf="1" constructor="2"/><hasOwnProperty/></a>'],
    ['names of other scripts', '<é ç="1"/>'],
    [
      'elements and attributes named as members of objects',
      '<a><__proto__ __proto__="1"><constructor constructor="2"/><prototype prototype=""/></__proto__></a>',
    ],
    ['names that JavaScript takes for white space', '<\ufeffa \u1680b="1" \ufeffb="2"><\u1680/></\ufeffa>'],
    [
      'names beyond the basic plane, in the order of code points',
      '<\u{10400} \u{10400}="1" \ufffd="2" a="3"></\u{10400}>',
    ],
    ['a processing instruction, with data and without', '<a><?p x  y ?><?q?></a>'],
    ['processing instructions that seem to hide an element', "<a><?p '?><evil/><?p '?></a>"],
    ['a processing instruction that ends twice', '<a><?p ??></a>'],
    ['a style sheet instruction', '<?xml-stylesheet href="x"?><a/>'],
    ['a comment that looks like our stand-in', '<a><?p?><!-- --><!--0--></a>'],
    ['XML 1.1', '<?xml version="1.1"?><a/>'],
    ['a version of the future', '<?xml version="1.7"?><a/>'],
  ])('%s', (_, xml) => {
    const [verdict] = judgeWithLibxml2([xml]);
    expect(canonicalizeDocument(read(xml), { ...EXCLUSIVE, comments: true })).toBe(verdict?.exclusive);
  });

  test('prefixes as namespaces, the default one for elements only', () => {
    const { root } = read('<a xmlns="u:d" xmlns:p="u:p" b="1" p:c="2" xml:lang="en"><d xmlns=""/></a>');
    expect(root).toMatchObject({ prefix: '', localName: 'a', namespace: 'u:d', parent: null });
    expect(root.attributes).toEqual([
      { prefix: '', localName: 'b', namespace: '', value: '1' },
      { prefix: 'p', localName: 'c', namespace: 'u:p', value: '2' },
      { prefix: 'xml', localName: 'lang', namespace: 'http://www.w3.org/XML/1998/namespace', value: 'en' },
    ]);
    expect([...root.declarations]).toEqual([
      ['', 'u:d'],
      ['p', 'u:p'],
    ]);
    const [child] = root.children;
    expect(child).toMatchObject({ localName: 'd', namespace: '', parent: root });
  });

  test('references and CDATA as one text, comments separately', () => {
    const { root, before, after } = read('<!--1--><a>x&lt;<![CDATA[&lt;]]>&#65;&#x1D4B3;<!--2-->y</a><!--3-->');
    expect(root.children).toEqual([
      { kind: 'text', text: 'x<&lt;A\u{1d4b3}' },
      { kind: 'comment', text: '2' },
      { kind: 'text', text: 'y' },
    ]);
    expect([before, after]).toEqual([[{ kind: 'comment', text: '1' }], [{ kind: 'comment', text: '3' }]]);
  });

  test('processing instructions separately, and says that there is one', () => {
    const { root, before, after, source } = read('<?p?><a>x<?q a  b ?>y<!--?--></a><?r c?>');
    expect(root.children).toEqual([
      { kind: 'text', text: 'x' },
      { kind: 'processing-instruction', target: 'q', data: 'a  b ' },
      { kind: 'text', text: 'y' },
      { kind: 'comment', text: '?' },
    ]);
    expect(before).toEqual([{ kind: 'processing-instruction', target: 'p', data: '' }]);
    expect(after).toEqual([{ kind: 'processing-instruction', target: 'r', data: 'c' }]);
    expect(source.hasProcessingInstruction).toBe(true);
    expect(read('<a><!--?--></a>').source.hasProcessingInstruction).toBe(false);
  });

  test('the declared version', () => {
    expect(
      ['<a/>', '<?xml version="1.0"?><a/>', "<?xml version='1.1'?><a/>"].map((xml) => read(xml).source.version),
    ).toEqual(['1.0', '1.0', '1.1']);
  });

  test('line breaks as one, references to them as they are', () => {
    const { root } = read('<a b="1\r\n2\r3\t4&#10;5&#13;6">7\r\n8\r9&#13;</a>');
    expect(root.attributes[0]?.value).toBe('1 2 3 4\n5\r6');
    expect(root.children).toEqual([{ kind: 'text', text: '7\n8\n9\r' }]);
  });

  test('values stay as written: no trimming, no numbers, no second decoding', () => {
    const { root } = read('<a b=" 007 ">  1e3 <c>true</c>&amp;lt;</a>');
    expect(root.attributes[0]?.value).toBe(' 007 ');
    expect(canonicalize(root, EXCLUSIVE)).toBe('<a b=" 007 ">  1e3 <c>true</c>&amp;lt;</a>');
  });
});

describe('bytes', () => {
  test('in UTF-8, with or without byte order mark, read as text', () => {
    const text = '<a b="é">\u{1d4b3}\u2028</a>';
    expect(read(bytes(text)).root).toEqual(read(text).root);
    expect(read(bytes([0xef, 0xbb, 0xbf], text)).root).toEqual(read(text).root);
  });

  test.each([
    ['a byte of Latin 1', [0xe9]],
    ['an overlong form', [0xc0, 0xbc]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a character cut off', [0xe2, 0x80]],
  ])('not in UTF-8: %s, with its place', (_, bad) => {
    const error = errorOf(bytes('<a>\n é\u{1d4b3}', bad, '</a>'));
    expect(error).toMatchObject({ reason: 'not-utf-8', line: 2, column: 5 });
  });

  /** Each byte sequence is written by hand from the encoding's own table. */
  const euro = 'é€';
  test.each<[declared: string, encoding: string, letters: readonly number[], text: string]>([
    ['ISO-8859-1', 'windows-1252', [0xe9, 0x80], 'é\u0080'],
    ['latin1', 'windows-1252', [0xe9, 0x93], 'é\u0093'],
    ['windows-1252', 'windows-1252', [0xe9, 0x80], euro],
    ['ISO-8859-15', 'iso-8859-15', [0xe9, 0xa4], euro],
    ['iso-8859-9', 'windows-1254', [0xf0, 0x9f], 'ğ\u009f'],
    ['ISO-8859-5', 'iso-8859-5', [0xd0, 0xef], 'ая'],
    ['koi8-r', 'koi8-r', [0xc1, 0xd1], 'ая'],
    ['Shift_JIS', 'shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['GB2312', 'gbk', [0xd6, 0xd0], '中'],
    ['us-ascii', 'windows-1252', [0x41], 'A'],
    ['UTF8', 'utf-8', [0xc3, 0xa9], 'é'],
  ])('declared as %s: read as %s', (declared, encoding, letters, text) => {
    const { root, source } = read(bytes(`<?xml version="1.0" encoding="${declared}"?><a>`, letters, '</a>'));
    expect(root.children).toEqual([{ kind: 'text', text }]);
    expect(source).toMatchObject({ encoding, declaredEncoding: encoding, hasByteOrderMark: false });
  });

  const wide = (text: string, isBig: boolean): readonly number[] =>
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
      isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8],
    );

  test.each<[name: string, isBig: boolean, mark: boolean, declared: string]>([
    ['utf-16le', false, true, ''],
    ['utf-16be', true, true, ''],
    ['utf-16le', false, false, '<?xml version="1.0" encoding="UTF-16"?>'],
    ['utf-16be', true, false, '<?xml version="1.0" encoding="utf-16BE"?>'],
    ['utf-16le', false, true, '<?xml version="1.0" encoding="UTF-8"?>'],
  ])('in %s, big-endian: %s, byte order mark: %s, declaration: %s', (encoding, isBig, mark, declared) => {
    const text = `${mark ? '\ufeff' : ''}${declared}<a>\u{1d4b3}é</a>`;
    const { root, source } = read(bytes(wide(text, isBig)));
    expect(root.children).toEqual([{ kind: 'text', text: '\u{1d4b3}é' }]);
    expect(source).toMatchObject({ encoding, hasByteOrderMark: mark });
  });

  test('UTF-8 that declares UTF-16, from a program that declares the encoding of its strings', () => {
    const xml = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';
    expect(errorOf(bytes(xml))).toMatchObject({ reason: 'not-in-encoding', encoding: 'utf-16le', line: 1, column: 1 });
    expect(judgeWithLibxml2([xml])[0]?.accepted).toBe(false);
  });

  test('a declaration further back than anybody would write it', () => {
    const { source } = read(
      bytes(`<?xml version="1.0"${' \r\n'.repeat(400)}encoding="ISO-8859-1"?><a>`, [0xe9], '</a>'),
    );
    expect(source).toMatchObject({ encoding: 'windows-1252' });
  });

  test.each<[declared: string, encoding: string, bad: readonly number[]]>([
    ['us-ascii', 'windows-1252', [0xe9]],
    ['Shift_JIS', 'shift_jis', [0xfd]],
    ['iso-8859-6', 'iso-8859-6', [0xa1]],
  ])('a byte that is invalid in %s, with its place', (declared, encoding, bad) => {
    const error = errorOf(bytes(`<?xml version="1.0" encoding="${declared}"?>\n<a>`, bad, '</a>'));
    expect(error).toMatchObject({ reason: 'not-in-encoding', encoding, line: 2, column: 4 });
  });

  test('half a character of UTF-16, with its place', () => {
    const error = errorOf(bytes([0xff, 0xfe], wide('<a>', false), [0x00, 0xd8], wide('</a>', false)));
    expect(error).toMatchObject({ reason: 'not-in-encoding', encoding: 'utf-16le', line: 1, column: 4 });
  });

  test.each(['x-unheard-of', 'UTF-32', 'ebcdic-cp-us'])('declared as %s, which is unknown: refused', (declared) => {
    const error = errorOf(bytes(`<?xml version="1.0" encoding="${declared}"?><a/>`));
    expect(error).toMatchObject({ reason: 'other-encoding', encoding: null });
  });

  test('a text is already decoded, whatever it declares', () => {
    const { root, source } = read('<?xml version="1.0" encoding="ISO-8859-1"?><é/>');
    expect(root.localName).toBe('é');
    expect(source).toMatchObject({ encoding: null, declaredEncoding: null });
  });

  test('a lone surrogate in a text is not a character', () => {
    expect(errorOf('<a>\ud800</a>')).toMatchObject({ reason: 'forbidden-character', line: 1, column: 4 });
  });
});

describe('bounds: the largest that is read, the smallest that is not', () => {
  const repeat = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('');
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  const attributes = (count: number) => `<a${repeat(count, (n) => ` a${n}=""`)}/>`;
  const inScope = (count: number) => `<a xmlns:z="u:z"><b${repeat(count - 1, (n) => ` xmlns:p${n}="u:x"`)}/></a>`;
  const cases: readonly (readonly [
    bound: string,
    reason: XmlErrorReason,
    make: (size: number) => string,
    limit: number,
  ])[] = [
    ['size', 'too-large', (size) => `<a>${' '.repeat(size - 7)}</a>`, limits.size],
    ['tokens', 'too-large', (count) => `<a>${'<b/>'.repeat(count - 2)}</a>`, limits.tokens],
    ['depth', 'too-deep', nested, limits.depth],
    ['attributes of an element', 'too-many-attributes', attributes, limits.attributesOfElement],
    [
      'attributes in all',
      'too-many-attributes',
      (count) => `<r>${attributes(100).repeat(count / 100)}${attributes(count % 100)}</r>`,
      limits.attributesInAll,
    ],
    ['namespaces in scope', 'too-many-namespaces', inScope, limits.namespacesInScope],
    [
      'declarations in all',
      'too-many-namespaces',
      (count) => `<r>${'<a xmlns="u:x"/>'.repeat(count)}</r>`,
      limits.declarationsInAll,
    ],
    [
      'length of a namespace',
      'too-large',
      (length) => `<a xmlns="u:${'x'.repeat(length - 2)}"/>`,
      limits.namespaceLength,
    ],
    [
      'names of elements',
      'too-large',
      (count) => `<r>${Array.from({ length: count - 1 }, (_, number) => `<a${number}/>`).join('')}</r>`,
      limits.names,
    ],
  ];

  test.each(cases)('%s: %s', (_, reason, make, limit) => {
    expect(read(make(limit)).root).toBeDefined();
    expect(errorOf(make(limit + 1))).toMatchObject({ reason });
  });

  test('size in bytes, without decoding first', () => {
    expect(errorOf(new Uint8Array(limits.size + 1).fill(0xff))).toMatchObject({ reason: 'too-large', line: null });
  });
});

test('an error never quotes the input', () => {
  const secret = 'jane.doe';
  const inputs = [
    `<a>${secret}`,
    `<a ${secret}/>`,
    `<${secret}:b/>`,
    `<a>&${secret};</a>`,
    `<a b="${secret}`,
    `<a></${secret}>`,
    `<?xml version="1.0" encoding="${secret}"?><a/>`,
  ];
  const errors = inputs.flatMap((input) => [errorOf(input), errorOf(bytes(input))]);
  expect(JSON.stringify(errors)).not.toContain(secret);
});
