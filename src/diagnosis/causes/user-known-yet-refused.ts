import { TROUBLESHOOTING } from '../basis.ts';
import type { Concluded } from '../definition.ts';
import { pointsToUser } from '../page-evidence.ts';
import { isKnownUser } from '../user-names.ts';

/** AWS's page points to the user, but a name in Identity Center is exactly NameID: it is something else about the user. */
export const userKnownYetRefused: Concluded<'user-known-yet-refused'> = {
  code: 'user-known-yet-refused',
  kind: 'concluded',
  door: 'identity-center',
  fixedBy: ['user', 'aws-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: [],
  awsTopics: ['users'],
  step: 'answer',
  unlikelyUnder: 'validation-failed',
  conclusion: {
    concludes: (_, context) => pointsToUser(context) && isKnownUser(context),
  },
};
