import { samlCore } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy, weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The Assertion's Conditions were over at the moment of the POST. */
export const expired: Check = {
  code: 'expired',
  mendedBy: ['idp-admin', 'user'],
  basis: [samlCore('2.5.1.2')],
  ask: ({ assertion, now }) => {
    const notOnOrAfter = momentOf(assertion?.notOnOrAfter ?? null);
    if (!assertion || notOnOrAfter === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const outside = tooLateBy(now, notOnOrAfter);
    if (outside === null) return PASS;
    return failing({
      weight: weightOutside(outside),
      field: 'Assertion/Conditions/@NotOnOrAfter',
      expected: timeValue(now.from),
      received: stated('time', assertion.notOnOrAfter),
      expectedFrom: 'post',
    });
  },
};
