import { samlCore } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { momentOf } from '../moment.ts';
import { tooEarlyBy, weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The Assertion's Conditions begin after the moment of the POST. */
export const notYetValid: MessageCheck<'not-yet-valid'> = {
  code: 'not-yet-valid',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('2.5.1.2')],
  idpTopics: ['clock'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'time',
  ask: ({ assertion, now }) => {
    const notBefore = momentOf(assertion?.notBefore ?? null);
    if (!assertion || notBefore === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const outside = tooEarlyBy(now, notBefore);
    if (outside === 0) return PASS;
    return failing({
      weight: weightOutside(outside, now),
      field: 'Assertion/Conditions/@NotBefore',
      expected: timeValue(now.from),
      received: stated('time', assertion.notBefore),
      expectedFrom: 'post',
    });
  },
};
