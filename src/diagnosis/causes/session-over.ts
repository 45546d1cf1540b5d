import { samlCore } from '../basis.ts';
import { capWeight, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy, weightOutside } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The session that the IdP offers had ended by the moment of the POST. */
export const sessionOver: MessageCheck<'session-over'> = {
  code: 'session-over',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('2.7.2')],
  idpTopics: ['session-length'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
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
      weight: capWeight(weightOutside(outside, now), 'likely'),
      field: 'AuthnStatement/@SessionNotOnOrAfter',
      expected: timeValue(now.from),
      received: stated('time', statement.sessionNotOnOrAfter),
      expectedFrom: 'post',
    });
  },
};
