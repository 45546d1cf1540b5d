import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { OTHER_IDPS, observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { findingOf, has } from '../find-findings.ts';
import { ruleValue, stated } from '../value.ts';

const IAM_ENTITY_ID = /^urn:amazon:webservices(?::|$)/;

/** The Audience of IAM's own federation that stands where Identity Center's issuer URL belongs; null where there is none. */
const iamAudience = ({ response, expectations }: Context): string | null => {
  const audiences = response?.assertions.flatMap((assertion) => assertion.audienceRestrictions.flat()) ?? [];
  if (audiences.some((audience) => expectations.audience?.values.includes(audience))) return null;
  return audiences.find((audience) => IAM_ENTITY_ID.test(audience) || isFederationSignInUrl(audience)) ?? null;
};

/** The application at the IdP is the one for IAM federation ("AWS Account Federation", "AWS Single-Account Access"). */
export const wrongApplication: MessageCheck<'wrong-application'> = {
  code: 'wrong-application',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [
    OTHER_IDPS,
    observed('MicrosoftDocs/azure-docs #38742', 'https://github.com/MicrosoftDocs/azure-docs/issues/38742'),
  ],
  idpTopics: ['application'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  grouping: {
    applies: (findings) =>
      has(findings, 'wrong-application') ||
      isFederationSignInUrl(findingOf(findings, 'recipient-mismatch')?.received?.text ?? ''),
    explains: [
      'wrong-application',
      'posted-to-unknown-acs',
      'audience-mismatch',
      'audience-missing',
      'recipient-mismatch',
      'recipient-missing',
      'destination-mismatch',
    ],
  },
  ask: (context) => {
    if (!context.response) return NOT_APPLICABLE;
    const postedTo = context.observed.post?.url ?? null;
    if (postedTo !== null && isFederationSignInUrl(postedTo)) {
      return failing({
        weight: 'decisive',
        field: 'POST URL',
        expected:
          stated('url', context.expectations.acsUrls?.values[0] ?? null) ??
          ruleValue('https://<region>.signin.aws/platform/saml/acs/<tenant>'),
        received: stated('url', postedTo),
        expectedFrom: context.expectations.acsUrls?.from ?? 'identity-center-rule',
      });
    }
    const audience = iamAudience(context);
    if (audience === null) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Conditions/AudienceRestriction/Audience',
      expected:
        stated('audience', context.expectations.audience?.values[0] ?? null) ??
        ruleValue('https://<region>.signin.aws.amazon.com/platform/saml/d-…'),
      received: stated('audience', audience),
      expectedFrom: context.expectations.audience?.from ?? 'identity-center-rule',
    });
  },
};
