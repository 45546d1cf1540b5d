import { expect, test } from 'vitest';
import { hostileInputs } from '../../fixtures/hostile-inputs.ts';
import { canonicalize, EXCLUSIVE } from '../../src/xml/canonicalize.ts';
import { parseXml } from '../../src/xml/parse.ts';

const refusals: readonly string[] = [
  'too-deep',
  'too-large',
  'too-many-attributes',
  'too-many-namespaces',
  'doctype',
  'not-utf-8',
  'not-well-formed',
  'reference-unknown',
];

/**
 * Only a watchdog against hanging; `npm run hostile` measures. Bombs that must be inflated first are tested with
 * src/saml.
 */
const WATCHDOG_MILLISECONDS = 30_000;

/** Not every kind above the bound needs a test, because parse.test.ts shows that size is checked first. */
const documents = Object.entries(hostileInputs).filter(([name]) => !/bomb|10 MB/.test(name));

test.each(documents)('%s: refused for a reason, or read and written', { timeout: WATCHDOG_MILLISECONDS }, (_, make) => {
  const result = parseXml(make());
  if (result.ok) expect(canonicalize(result.value.root, EXCLUSIVE).startsWith('<')).toBe(true);
  else expect(refusals).toContain(result.error.reason);
});
