import { observed } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { pointsToUser } from '../page-says.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/**
 * The sign-in began at the IdP (its test button, its dashboard). Either AWS refused it although nothing in the message
 * fails, or the IdP itself says that it cannot begin one. Only a sign-in that begins at AWS has a request, which says
 * what AWS expects.
 */
export const beganAtIdp: MessageCheck<'began-at-idp'> = {
  code: 'began-at-idp',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['user'],
  basis: [
    observed(
      'Google Workspace as IdP for Identity Center: "Test SAML Login"',
      'https://cloudkeep.io/notes/google-workspace-aws-iam-identity-center',
    ),
  ],
  idpTopics: ['start-url'],
  awsTopics: [],
  step: 'answer',
  unlikelyUnder: 'user-unknown',
  decides: null,
  grouping: explainsRefusal('began-at-idp'),
  conclusion: {
    concludes: (_, context) => context.pairing.kind === 'idp-initiated' && !pointsToUser(context),
  },
  ask: askRefusal('began-at-idp'),
};
