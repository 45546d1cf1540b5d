import { observed } from '../basis.ts';
import type { Concluded } from '../definition.ts';
import { pointsToUser } from '../page-evidence.ts';

/**
 * The IdP began (its test button, its dashboard), AWS refused, and nothing in the message fails. Only a sign-in that begins at
 * AWS has a request, which says what AWS expects.
 */
export const beganAtIdp: Concluded<'began-at-idp'> = {
  code: 'began-at-idp',
  kind: 'concluded',
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
  conclusion: {
    concludes: (_, context) => context.pairing.kind === 'idp-initiated' && !pointsToUser(context),
  },
};
