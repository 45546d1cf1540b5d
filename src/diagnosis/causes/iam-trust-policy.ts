import { isReservedRole } from '../../iam-federation/arn.ts';
import { rolePairsOf } from '../../iam-federation/role.ts';
import { ASSUME_ROLE_WITH_SAML, TROUBLESHOOT_SAML } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { rolesOf } from '../door.ts';
import { stated, wordedRule } from '../value.ts';

/**
 * The role must exist, and its trust policy must let this provider's users assume it. Only AWS knows the policy, but
 * the roles that Identity Center makes for itself can never be assumed in this way.
 */
export const iamTrustPolicy: MessageCheck<'iam-trust-policy'> = {
  code: 'iam-trust-policy',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['aws-admin'],
  basis: [TROUBLESHOOT_SAML, ASSUME_ROLE_WITH_SAML],
  idpTopics: ['account-role'],
  awsTopics: ['role-trust'],
  step: 'answer',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion, response }) => {
    const pairs = assertion ? rolePairsOf(rolesOf(response)) : [];
    const reserved = pairs.filter(({ role }) => isReservedRole(role));
    if (reserved.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      reserved.map(({ role }) => ({
        weight: reserved.length === pairs.length ? 'decisive' : 'likely',
        field: 'AttributeStatement/Attribute/AttributeValue',
        expected: wordedRule("a role that is not one of Identity Center's own"),
        received: stated('role', role.text),
        expectedFrom: 'iam-rule',
      })),
    );
  },
};
