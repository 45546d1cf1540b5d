import { IDP_WORDS } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { Context } from '../context.ts';
import type { RefusalCheck } from '../definition.ts';
import { saysIdp } from '../refused.ts';

/**
 * If there is an Assertion, the IdP let the user in; and Identity Center's own record says nothing about the account at
 * the IdP.
 */
const isDisabledAtIdp = ({ assertion, refusal, userRecord, observed }: Context): boolean =>
  assertion === null &&
  refusal === null &&
  observed.outcome !== 'accepted' &&
  userRecord?.isDisabled === true &&
  userRecord.from !== 'identity-center' &&
  userRecord.from !== 'scim';

/** The account at the IdP is the wrong one, unknown, locked or disabled: the IdP says so, or the user's record does. */
export const userAccountRefused: RefusalCheck<'user-account-refused'> = {
  code: 'user-account-refused',
  kind: 'refusal',
  fixedBy: ['user', 'idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['sign-in-log', 'user-assignment'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: {
    applies: (findings) => findings.some(({ code }) => code === 'user-account-refused'),
    explains: ['user-account-refused', 'status-not-success', 'idp-gave-no-response'],
  },
  ask: (context) =>
    saysIdp('user-account-refused', context) ??
    (isDisabledAtIdp(context)
      ? failing({
          weight: 'likely',
          field: 'user account',
          expected: null,
          received: null,
          expectedFrom: null,
          fixedBy: ['idp-admin'],
        })
      : NOT_APPLICABLE),
};
