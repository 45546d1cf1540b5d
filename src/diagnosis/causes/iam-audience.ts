import { entityIdsOf, isFederationAudience, isKnownAudience } from '../../iam-federation/audience.ts';
import { parseFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import type { PartitionId } from '../../identity-center/partitions.ts';
import { CREATE_ASSERTIONS, TROUBLESHOOT_SAML } from '../basis.ts';
import { failing, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

const partitionOf = ({ observed: { post }, response }: Context): PartitionId =>
  parseFederationSignInUrl(post?.url ?? '')?.partition ??
  parseFederationSignInUrl(response?.destination ?? '')?.partition ??
  'aws';

/**
 * Every AudienceRestriction must name AWS: by its own name, by one of its sign-in endpoints, or by a value that the
 * provider in IAM accepts in addition. The message does not show such values, so another Audience is at most likely
 * wrong.
 */
export const iamAudience: MessageCheck<'iam-audience'> = {
  code: 'iam-audience',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin'],
  basis: [CREATE_ASSERTIONS, TROUBLESHOOT_SAML],
  idpTopics: ['account-audience'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: 'audience',
  ask: (context) => {
    const { assertion, account, observed } = context;
    if (!assertion) return NOT_APPLICABLE;
    const partition = partitionOf(context);
    const expected = account?.audience ?? entityIdsOf(partition)[0] ?? observed.post?.url ?? null;
    const expectedFrom = account?.audience ? 'account' : 'iam-rule';
    const isTaken = (audience: string): boolean =>
      audience === account?.audience || isKnownAudience(audience, partition);
    if (assertion.audienceRestrictions.length === 0) {
      return failing({
        weight: 'likely',
        field: 'Assertion/Conditions/AudienceRestriction',
        expected: stated('audience', expected),
        received: null,
        expectedFrom,
      });
    }
    return failingOrPass(
      assertion.audienceRestrictions
        .filter((restriction) => !restriction.some(isTaken))
        .map((restriction) => ({
          // Some set-ups in other partitions are known to use the commercial partition's name for AWS.
          weight: restriction.some(isFederationAudience) ? 'likely-if-alone' : 'likely',
          field: 'Assertion/Conditions/AudienceRestriction/Audience',
          expected: stated('audience', expected),
          received: stated('audience', restriction[0] ?? null),
          expectedFrom,
        })),
    );
  },
};
