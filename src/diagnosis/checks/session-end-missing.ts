import { aws } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';

/** Without SessionNotOnOrAfter Identity Center uses its own session length. */
export const sessionEndMissing: Check = {
  code: 'session-end-missing',
  mendedBy: ['idp-admin'],
  basis: [aws('Configure the session duration', 'configure-user-session.html')],
  ask: ({ assertion }) => {
    if (!assertion || assertion.authnStatements.length === 0) return NOT_APPLICABLE;
    if (assertion.authnStatements.some(({ sessionNotOnOrAfter }) => sessionNotOnOrAfter !== null)) return PASS;
    return failing({
      weight: 'notice',
      field: 'AuthnStatement/@SessionNotOnOrAfter',
      expected: null,
      received: null,
      expectedFrom: null,
    });
  },
};
