import fc from 'fast-check';
import { xmlDocument } from '../../../fixtures/xml-documents.ts';
import { canonicalizationOf } from '../../../src/xml/canonicalization.ts';
import { canonicalizeDocument } from '../../../src/xml/canonicalize.ts';
import type { XmlError } from '../../../src/xml/error.ts';
import { parseXml } from '../../../src/xml/parse.ts';
import type { XmlDocument } from '../../../src/xml/tree.ts';
import { judgeWithLibxml2, type Libxml2Verdict } from '../../oracles/libxml2.ts';
import { mutate, mutations, type Snippets } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

/**
 * Mutated documents for our parser and libxml2: nothing is wrongly accepted, the tree is the same (by its canonical
 * forms), nothing crashes.
 */
export const xmlTarget: FuzzTarget = {
  name: 'xml',
  batch: (seed) => {
    const documents = makeDocuments(seed);
    const verdicts = judgeWithLibxml2(documents);
    return tryEach(documents, (_, index) => compare(documents[index], verdicts[index]));
  },
};

const snippets: Snippets = {
  anywhere: [
    ...'<>&"\'=/ \n\r\t:;![]-?%#x'.split(''),
    ...[
      '\0',
      '\u0001',
      '\u007f',
      '\u0085',
      '\u00a0',
      '\u1680',
      '\u2028',
      '\u3000',
      '\ufeff',
      '\ufffe',
      '\u{10400}',
      'é',
      'x:',
    ],
    ...[
      '&#9;',
      '&#x9;',
      '&#10;',
      '&#65;',
      '&#x10FFFF;',
      '&amp;amp;',
      '&#38;',
      '&#60;',
      '&quot;',
      '&apos;',
      '&gt;',
      '&#13;',
    ],
    ...[
      '&#0;',
      '&#1;',
      '&#65',
      '&#xD800;',
      '&#xFFFE;',
      '&#x110000;',
      '&#;',
      '&#x;',
      '&#X41;',
      '&nope;',
      '&nbsp;',
      '&lt',
      '&;',
      '& ',
    ],
    ...[']]>', '--', '\r\n', '\r\r', ' encoding="ISO-8859-1"', ' standalone="no"'],
  ],
  content: [
    ...[
      '<!--x-->',
      '<!---->',
      '<!--',
      '-->',
      '--->',
      '<!--->',
      '<!--x--x-->',
      '<!--\r\n-->',
      '<![CDATA[]]>',
      '<![CDATA[<&]]]]>',
      '<![CDATA[',
    ],
    ...[
      '<![CDATA[\r\n\u0085]]>',
      '<![cdata[x]]>',
      '<![ZZZZZZ<b/>]]>',
      '<!FOO>',
      '<!',
      '<p:a xmlns:p="urn:new"/>',
      '<a\n/>',
      '<toString/>',
    ],
    ...['<?p?>', '<?p x?>', "<?p '?>", '<?xml version="1.0"?>', '<?xml version="1.1"?>', '<?XML x?>', '<?'],
    ...[
      '<!DOCTYPE a>',
      '<!DOCTYPE a [<!ENTITY e "x">]>',
      '&e;',
      '<a></a >',
      '<a></a\n>',
      '<a xmlns=""><b/></a>',
      '<a b="\r\n\t&#13;"/>',
    ],
    ...[
      '<a>',
      '</a>',
      '</ a>',
      '<a/>',
      '<a / >',
      '<a b =  "1" />',
      '<p:a/>',
      '<:a/>',
      '<a:/>',
      '<a:b:c/>',
      '<1/>',
      '<a></a\u00a0>',
      '<a></b>',
    ],
    ...[
      '<__proto__/>',
      '<constructor/>',
      '<prototype/>',
      '<xmlns:a/>',
      '<xml:a/>',
      '<hasOwnProperty valueOf=""/>',
      'junk',
      '<a><b></a></b>',
      '<a xmlns:s="u:s" xmlns:t="u:s" s:a="1" t:a="2"/>',
    ],
  ],
  tag: [
    ...[
      ' ',
      '\n',
      '\t',
      '\r\n',
      ' xmlns="urn:x"',
      ' xmlns=""',
      ' xmlns:p="urn:a"',
      ' xmlns:q="urn:a"',
      ' xmlns:new="urn:b" new:a="1"',
    ],
    ...[
      ' xmlns:p=""',
      ' xmlns:r="urn:&#38;"',
      ' xmlns:r="urn:x&#32;"',
      ' xmlns:xml="http://www.w3.org/XML/1998/namespace"',
      ' xmlns:xmlns="urn:x"',
    ],
    ...[
      ' xmlns:xml="urn:x"',
      ' xmlns:o="http://www.w3.org/2000/xmlns/"',
      ' xmlns="http://www.w3.org/XML/1998/namespace"',
      ' xmlns:1="u:x"',
      ' xmlns:="u:x"',
    ],
    ...[
      ' c="1"',
      " d='\"'",
      ' e="\'"',
      ' p:f="1"',
      ' q:f="1"',
      ' toString="1"',
      ' constructor="1"',
      ' __proto__="1"',
      ' xml:lang=""',
      ' xml:id="x"',
    ],
    ...[
      ' a',
      ' a=',
      ' a=1',
      ' a="<"',
      ' g="1"h="2"',
      ' g="1" g="2"',
      ' \ufeffxmlns="urn:x"',
      ' i\n=\t"1"',
      " j = '&#10;\n\t&quot;'",
      ' k="]]>>"',
      ' l="&"',
    ],
    ...[
      ' a:b:c="1"',
      ' :a="1"',
      ' é="é"',
      ' \u{10400}="1"',
      ' m="&nope;"',
      ' n="\u0085\u2028"',
      '/',
      '\u00a0',
      ' XMLNS="x"',
      ' xmlns :p="urn:x"',
    ],
  ],
};

/** Bytes that are not UTF-8, or a byte order mark. */
const byteSnippets: readonly (readonly number[])[] = [
  [0xff],
  [0xc0, 0x80],
  [0xe9],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xef, 0xbb, 0xbf],
  [0xf0, 0x9f],
];

const changedDocument: fc.Arbitrary<(text: string) => Uint8Array> = fc
  .tuple(
    mutations(snippets),
    fc.oneof(
      { weight: 30, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...byteSnippets), fc.oneof(fc.constant(0), fc.nat())) },
    ),
  )
  .map(([changes, bytes]) => (text) => {
    const encoded = [...new TextEncoder().encode(mutate(text, changes))];
    if (bytes === null) return Uint8Array.from(encoded);
    const [insert, place] = bytes;
    const at = place % (encoded.length + 1);
    return Uint8Array.from([...encoded.slice(0, at), ...insert, ...encoded.slice(at)]);
  });

const makeDocuments = (seed: number): readonly Uint8Array[] => {
  const bases = fc.sample(xmlDocument, { seed, numRuns: 250 });
  const changes = fc.sample(changedDocument, { seed, numRuns: 1000 });
  return changes.map((change, index) => change(bases[index % bases.length] ?? ''));
};

const compare = (input: Uint8Array | undefined, theirs: Libxml2Verdict | undefined): string => {
  if (input === undefined || theirs === undefined) return fault('no verdict');
  const ours = parseXml(input);
  if (isMalformed(theirs)) return ours.ok ? fault(`wrongly accepted (${complaint(theirs)})`) : 'malformed: both refuse';
  return ours.ok ? compareTrees(ours.value, input, theirs) : outcomeOfRefusal(input, ours.error);
};

/** libxml2 continues after namespace errors, which have codes 200 to 205. */
const isMalformed = ({ accepted, errors }: Libxml2Verdict): boolean =>
  !accepted || errors.some(({ level, code }) => level === 3 || (code >= 200 && code <= 205));

const complaint = ({ errors }: Libxml2Verdict): string => errors.map(({ code }) => code).join(' ');

const forms = {
  c14n: canonicalizationOf('http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments'),
  exclusive: canonicalizationOf('http://www.w3.org/2001/10/xml-exc-c14n#WithComments'),
} as const;

const compareTrees = (document: XmlDocument, input: Uint8Array, theirs: Libxml2Verdict): string => {
  if (forms.c14n === null || forms.exclusive === null) return fault('no such canonical form');
  const c14n = canonicalizeDocument(document, forms.c14n);
  const exclusive = canonicalizeDocument(document, forms.exclusive);
  // libxml2's own limits (xmlC14NProcessNamespacesAxis): no canonical form for namespace URIs that it finds relative or malformed.
  if (theirs.c14n === false || theirs.exclusive === false)
    return 'skipped: libxml2 writes no canonical form for such a namespace URI';
  if (c14n === theirs.c14n && exclusive === theirs.exclusive) return 'valid: same tree';
  const text = new TextDecoder().decode(input);
  // libxml2 writes the namespace URI that it read from a reference without escaping it again.
  return /xmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*&|'[^']*&)/.test(text)
    ? 'skipped: libxml2 prints a reference in a namespace URI unescaped'
    : fault('different tree');
};

/** A document that we refuse although libxml2 accepts it: by design, with each reason counted, or a fault. */
const outcomeOfRefusal = (input: Uint8Array, { reason }: XmlError): string => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
  const because = refusedByDesign.find(({ reasons, sign }) => reasons.includes(reason) && sign.test(text));
  return because === undefined ? fault(`wrongly refused (${reason})`) : `refused by design: ${because.why}`;
};

interface DesignedRefusal {
  readonly why: string;
  readonly reasons: readonly XmlError['reason'][];
  readonly sign: RegExp;
}

const refusedByDesign: readonly DesignedRefusal[] = [
  { why: 'DOCTYPE', reasons: ['doctype'], sign: /<!DOCTYPE/ },
  { why: 'version other than 1.x', reasons: ['declaration-malformed'], sign: /version\s*=\s*["'](?!1\.[0-9]+["'])/ },
  { why: 'unknown encoding', reasons: ['other-encoding'], sign: /encoding/ },
  {
    why: 'NUL after the root element, which libxml2 overlooks',
    reasons: ['forbidden-character', 'not-utf-8'],
    sign: /\0/,
  },
  {
    why: 'no space in the declaration, which libxml2 overlooks',
    reasons: ['declaration-malformed'],
    sign: /["'](?:encoding|standalone)/,
  },
  {
    why: 'xmlns:xml declared twice on one element, which libxml2 overlooks',
    reasons: ['attribute-duplicate'],
    sign: /<[^<>]*\sxmlns:xml\s*=[^<>]*\sxmlns:xml\s*=/,
  },
];
