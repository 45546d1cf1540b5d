import { samlCore } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy, weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The Assertion's Conditions were over at the moment of the POST. */
export const expired: MessageCheck<'expired'> = {
  code: 'expired',
  kind: 'message',
  fixedBy: ['idp-admin', 'user'],
  basis: [samlCore('2.5.1.2')],
  idpTopics: ['validity', 'clock'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'time',
  ask: ({ assertion, now }) => {
    const notOnOrAfter = momentOf(assertion?.notOnOrAfter ?? null);
    if (!assertion || notOnOrAfter === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const outside = tooLateBy(now, notOnOrAfter);
    if (outside === null) return PASS;
    return failing({
      weight: weightOutside(outside, now),
      field: 'Assertion/Conditions/@NotOnOrAfter',
      expected: timeValue(now.from),
      received: stated('time', assertion.notOnOrAfter),
      expectedFrom: 'post',
    });
  },
};
