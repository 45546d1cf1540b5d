import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { pointsToUser } from '../page-says.ts';
import { isKnownUser } from '../user-names.ts';

/**
 * AWS's page points to the user, but a user name in Identity Center is exactly NameID, so something else about the user
 * is wrong. Identity Center's own record may say that the user is disabled.
 */
export const userKnownYetRefused: MessageCheck<'user-known-yet-refused'> = {
  code: 'user-known-yet-refused',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['user', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: [],
  awsTopics: ['users'],
  step: 'answer',
  unlikelyUnder: 'validation-failed',
  decides: null,
  conclusion: {
    concludes: (_, context) => pointsToUser(context) && isKnownUser(context),
  },
  ask: ({ assertion, observed, userRecord }) =>
    assertion !== null &&
    observed.outcome !== 'accepted' &&
    userRecord?.from === 'identity-center' &&
    userRecord.isDisabled === true
      ? failing({
          weight: 'likely',
          field: 'user account',
          expected: null,
          received: null,
          expectedFrom: null,
          fixedBy: ['aws-admin'],
        })
      : NOT_APPLICABLE,
};
