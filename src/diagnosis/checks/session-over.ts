import { samlCore } from '../basis.ts';
import { type Check, capWeight, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy, weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The session that the IdP offers was over at the moment of the POST. */
export const sessionOver: Check = {
  code: 'session-over',
  mendedBy: ['idp-admin'],
  basis: [samlCore('2.7.2')],
  ask: ({ assertion, now }) => {
    const statement = assertion?.authnStatements.find(
      ({ sessionNotOnOrAfter }) => momentOf(sessionNotOnOrAfter) !== null,
    );
    const end = momentOf(statement?.sessionNotOnOrAfter ?? null);
    if (!statement || end === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    const outside = tooLateBy(now, end);
    if (outside === null) return PASS;
    return failing({
      weight: capWeight(weightOutside(outside), 'likely'),
      field: 'AuthnStatement/@SessionNotOnOrAfter',
      expected: timeValue(now.from),
      received: stated('time', statement.sessionNotOnOrAfter),
      expectedFrom: 'post',
    });
  },
};
