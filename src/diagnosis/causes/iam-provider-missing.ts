import { parseIamArn } from '../../iam-federation/arn.ts';
import { rolePairsOf } from '../../iam-federation/role.ts';
import { TROUBLESHOOT_SAML } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { rolesOf } from '../door.ts';
import { stated } from '../value.ts';

/**
 * The provider that Role names must exist in IAM. Only AWS knows whether it does; a configured account names the right
 * one.
 */
export const iamProviderMissing: MessageCheck<'iam-provider-missing'> = {
  code: 'iam-provider-missing',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOT_SAML],
  idpTopics: ['account-role'],
  awsTopics: ['provider'],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion, response, account }) => {
    const pairs = assertion ? rolePairsOf(rolesOf(response)) : [];
    const [first] = pairs;
    if (!first) return NOT_APPLICABLE;
    const arn = account?.providerArn ?? null;
    // A value that is not a provider's ARN is a mistake in the settings only.
    if (arn === null || parseIamArn(arn)?.kind !== 'saml-provider') return unknown('account');
    if (pairs.some(({ provider }) => provider.text === arn)) return PASS;
    return failing({
      // An account may contain more providers than the one that is configured here.
      weight: 'likely',
      field: 'AttributeStatement/Attribute/AttributeValue',
      expected: stated('provider-arn', arn),
      received: stated('provider-arn', first.provider.text),
      expectedFrom: 'account',
    });
  },
};
