import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xmlDocument, xmlElement, xmlElementWithin } from '../../fixtures/xml-documents.ts';
import { type Canonicalization, canonicalizationOf } from '../../src/xml/canonicalization.ts';
import { canonicalize, canonicalizeDocument, EXCLUSIVE } from '../../src/xml/canonicalize.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { attribute, type XmlDocument, type XmlElement } from '../../src/xml/tree.ts';
import { canonicalSubtrees, judgeWithLibxml2 } from '../oracles/libxml2.ts';
import { canonicalByXmllint } from '../oracles/xmllint.ts';
import { type DigestTask, digestsByXmlsec, digestTemplate } from '../oracles/xmlsec-digests.ts';

/**
 * Compares our canonical forms with libxml2's, through xmllint, through PHP's DOM, and through the digests that xmlsec1
 * writes.
 */

const parsed = (xml: string): XmlDocument => {
  const result = parseXml(xml);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const how = (uri: string): Canonicalization => {
  const found = canonicalizationOf(uri);
  if (found === null) throw new Error(`unknown: ${uri}`);
  return found;
};

const c14n10 = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const c14n11 = 'http://www.w3.org/2006/12/xml-c14n11';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const elements = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? elements(child) : [])),
];

/** The element that this attribute marks. */
const marked = (document: XmlDocument, name: string, value: string): XmlElement => {
  const found = elements(document.root).find((element) => attribute(element, name) === value);
  if (found === undefined) throw new Error('no such element');
  return found;
};

describe('whole documents', () => {
  test.each([
    ['--c14n', `${c14n10}#WithComments`],
    ['--c14n11', `${c14n11}#WithComments`],
    ['--exc-c14n', `${exclusive}WithComments`],
  ] as const)('xmllint %s writes the same', (flag, uri) => {
    fc.assert(
      fc.property(fc.array(xmlElement, { minLength: 1, maxLength: 60, size: 'max' }), (many) => {
        const xml = `<batch>${many.join('\n')}</batch>`;
        expect(canonicalizeDocument(parsed(xml), how(uri))).toBe(canonicalByXmllint(flag, xml));
      }),
      { numRuns: 8 },
    );
  });

  test('libxml2 writes the same for documents with declarations and comments around the root', () => {
    fc.assert(
      fc.property(fc.array(xmlDocument, { minLength: 1, maxLength: 100, size: 'max' }), (documents) => {
        const ours = documents.map((xml) => ({
          c14n: canonicalizeDocument(parsed(xml), how(`${c14n10}#WithComments`)),
          exclusive: canonicalizeDocument(parsed(xml), how(`${exclusive}WithComments`)),
        }));
        const theirs = judgeWithLibxml2(documents).map(({ c14n, exclusive }) => ({ c14n, exclusive }));
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 5 },
    );
  });
});

/** An element inside others whose namespaces and `xml:` attributes it may have to inherit. */
const ancestors: ReadonlyMap<string, string> = new Map([
  ['', 'urn:outer'],
  ['p', 'urn:a'],
  ['ns1', 'urn:b'],
  ['outer', 'urn:outer'],
]);
const around = (inner: string): string =>
  `<r xmlns="urn:outer" xmlns:p="urn:b" xml:lang="en" xml:space="default"><m xmlns:p="urn:a" xmlns:ns1="urn:b" xmlns:outer="urn:outer" xml:lang="de">${inner}</m></r>`;

describe('an element within its document', () => {
  const prefixLists = [[], ['p'], ['#default', 'outer'], ['p', 'q', 'saml', 'ns1', '#default'], ['nowhere']];
  const task = fc.record({
    inner: xmlElementWithin(ancestors),
    isExclusive: fc.boolean(),
    comments: fc.boolean(),
    prefixes: fc.constantFrom(...prefixLists),
  });

  test('libxml2 writes the same, with and without comments, with and without PrefixList', () => {
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 150, size: 'max' }), (tasks) => {
        const made = tasks.map(({ inner, isExclusive, comments, prefixes }) => ({
          xml: around(`<s subtree="it">${inner}</s>`),
          id: 'it',
          exclusive: isExclusive,
          comments,
          prefixes: isExclusive ? prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)) : [],
        }));
        const ours = made.map(({ xml, exclusive: isExclusive, comments, prefixes }) =>
          canonicalize(marked(parsed(xml), 'subtree', 'it'), {
            method: isExclusive ? 'exc-c14n-1.0' : 'c14n-1.0',
            comments,
            inclusivePrefixes: prefixes,
            omit: null,
          }),
        );
        expect(ours).toEqual(canonicalSubtrees(made));
      }),
      { numRuns: 6 },
    );
  });

  test('xmlsec1 digests the same, in every form, without the Signature itself', () => {
    const digested = fc.record({
      inner: xmlElementWithin(ancestors),
      algorithm: fc.constantFrom(
        c14n10,
        `${c14n10}#WithComments`,
        c14n11,
        `${c14n11}#WithComments`,
        exclusive,
        `${exclusive}WithComments`,
      ),
      prefixes: fc.constantFrom(...prefixLists),
    });
    fc.assert(
      fc.property(fc.array(digested, { minLength: 1, maxLength: 60, size: 'max' }), (many) => {
        const tasks: readonly DigestTask[] = many.map(({ algorithm, prefixes }, index) => ({
          id: `n${index}`,
          algorithm,
          prefixes: algorithm.startsWith(exclusive) ? prefixes : [],
        }));
        const subtrees = many.map(({ inner }, index) =>
          around(`<subtree xmlns="" ID="n${index}">${index === 0 ? digestTemplate(tasks) : ''}${inner}</subtree>`),
        );
        const xml = `<batch>${subtrees.join('')}</batch>`;
        const document = parsed(xml);
        const signature = elements(document.root).find(({ localName }) => localName === 'Signature') ?? null;
        const ours = tasks.map(({ id, algorithm, prefixes }) => {
          // A Reference to an element of its own document includes no comments (XML Signature 1.1 section 4.4.3.3).
          const form = { ...how(algorithm), comments: false, inclusivePrefixes: prefixes, omit: signature };
          return createHash('sha256')
            .update(canonicalize(marked(document, 'ID', id), form))
            .digest('base64');
        });
        expect(ours).toEqual(digestsByXmlsec(xml));
      }),
      { numRuns: 6 },
    );
  });

  test('xmlsec1 digests the same if Canonical XML 1.1 joins xml:base', () => {
    const base = fc.constantFrom(
      'http://example.com/a/b',
      'http://example.com',
      '../x/',
      'y',
      '/z/w',
      'd/e/f',
      './h',
      'g?q',
    );
    const nested = fc.array(fc.option(base, { nil: null }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(nested, { minLength: 1, maxLength: 60, size: 'max' }), (many) => {
        const tasks = many.map((_, index) => ({ id: `n${index}`, algorithm: c14n11, prefixes: [] }));
        const chain = ([first = null, ...rest]: readonly (string | null)[], id: string): string => {
          const attributeText = first === null ? '' : ` xml:base="${first}"`;
          return rest.length === 0
            ? `<subtree ID="${id}"${attributeText}/>`
            : `<e${attributeText}>${chain(rest, id)}</e>`;
        };
        const xml = `<batch>${many.map((bases, index) => chain(bases, `n${index}`)).join('')}${digestTemplate(tasks)}</batch>`;
        const document = parsed(xml);
        const ours = tasks.map(({ id }) => {
          const text = canonicalize(marked(document, 'ID', id), how(c14n11));
          return createHash('sha256').update(text).digest('base64');
        });
        const theirs = digestsByXmlsec(xml);
        const differing = many.filter((_, index) => ours[index] !== theirs[index]);
        expect(differing).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});

test('SAML names the exclusive form without comments', () => {
  expect(how(exclusive)).toEqual(EXCLUSIVE);
});
