import { aws } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';

/** Without SessionNotOnOrAfter, Identity Center uses its own session length. */
export const sessionEndMissing: MessageCheck<'session-end-missing'> = {
  code: 'session-end-missing',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [aws('Configure the session duration', 'configure-user-session.html')],
  idpTopics: ['session-length'],
  awsTopics: [],
  step: null,
  unlikelyUnder: null,
  decides: null,
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
