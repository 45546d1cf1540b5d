import { expect, test } from 'vitest';
import { canonicalize, EXCLUSIVE } from '../../src/xml/canonicalize.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { hostileInputs } from '../fixtures/hostile-inputs.ts';

/** Only a watchdog against hanging: `npm run hostile` measures. The bombs that must be inflated first belong to src/saml. */
const WATCHDOG_MILLISECONDS = 30_000;

const documents = Object.entries(hostileInputs).filter(([name]) => !name.includes('bomb'));

test.each(documents)(
  '%s: refused with a reason, or read and written',
  { timeout: WATCHDOG_MILLISECONDS },
  (name, make) => {
    const input = make();
    const result = parseXml(input);
    if (name.startsWith('10 MB')) expect(result).toMatchObject({ ok: false, error: { reason: 'too-large' } });
    else if (result.ok) expect(canonicalize(result.value.root, EXCLUSIVE)).toMatch(/^<[^]*>$/);
    else expect(result.error.reason).not.toBe('');
  },
);
