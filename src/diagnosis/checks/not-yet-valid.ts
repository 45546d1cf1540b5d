import { samlCore } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { momentOf } from '../moment.ts';
import { tooEarlyBy, weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The Assertion's Conditions begin after the moment of the POST. */
export const notYetValid: Check = {
  code: 'not-yet-valid',
  mendedBy: ['idp-admin'],
  basis: [samlCore('2.5.1.2')],
  ask: ({ assertion, now }) => {
    const notBefore = momentOf(assertion?.notBefore ?? null);
    if (!assertion || notBefore === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const outside = tooEarlyBy(now, notBefore);
    if (outside === 0) return PASS;
    return failing({
      weight: weightOutside(outside),
      field: 'Assertion/Conditions/@NotBefore',
      expected: timeValue(now.from),
      received: stated('time', assertion.notBefore),
      expectedFrom: 'post',
    });
  },
};
