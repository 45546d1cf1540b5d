import { isMadeForIam } from '../../iam-federation/attributes.ts';
import { isFederationAudience } from '../../iam-federation/audience.ts';
import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { parseIssuerUrl } from '../../identity-center/endpoints.ts';
import { OTHER_IDPS, observed } from '../basis.ts';
import { type CheckResult, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { rolesOf } from '../door.ts';
import { findingOf, has } from '../find-findings.ts';
import { verifyingCertificate } from '../signatures.ts';
import { ruleValue, stated } from '../value.ts';

/** The Audience of IAM federation, used in place of Identity Center's issuer URL; null if there is none. */
const iamAudience = ({ response, expectations }: Context): string | null => {
  const audiences = response?.assertions.flatMap((assertion) => assertion.audienceRestrictions.flat()) ?? [];
  if (audiences.some((audience) => expectations.audience?.values.includes(audience))) return null;
  return audiences.find(isFederationAudience) ?? null;
};

const isForIdentityCenter = ({ response }: Context): boolean =>
  response?.assertions.some(({ audienceRestrictions }) =>
    audienceRestrictions.flat().some((audience) => parseIssuerUrl(audience) !== null),
  ) === true;

/** One of the certificates of the instance's IdP made the signature, so IdP and application belong to that instance. */
const isOfInstance = (context: Context): boolean => {
  const verifying = verifyingCertificate(context);
  return context.configured.some(({ certificate }) => certificate.sha256 === verifying?.sha256);
};

const postedToIam = (context: Context, isTied: boolean): CheckResult =>
  failing({
    weight: isTied ? 'decisive' : 'likely',
    field: 'POST URL',
    expected:
      stated('url', context.expectations.acsUrls?.values[0] ?? null) ??
      ruleValue('https://<region>.signin.aws/platform/saml/acs/<tenant>'),
    received: stated('url', context.observed.post?.url ?? null),
    expectedFrom: context.expectations.acsUrls?.from ?? 'identity-center-rule',
  });

/**
 * A refused Response without any of the attributes that only IAM reads may have been meant for Identity Center. This is
 * listed beside what the Response lacks for IAM.
 */
const askAtIam = (context: Context): CheckResult => {
  const { response, observed } = context;
  if (!isFederationSignInUrl(observed.post?.url ?? '') || observed.outcome !== 'refused') return NOT_APPLICABLE;
  const isForIam = response?.encryptedAssertions !== 0 || rolesOf(response).length > 0;
  return isForIam || response.assertions.some(isMadeForIam) ? NOT_APPLICABLE : postedToIam(context, false);
};

const askAtIdentityCenter = (context: Context): CheckResult => {
  if (isFederationSignInUrl(context.observed.post?.url ?? '')) {
    return postedToIam(context, context.request !== null || isForIdentityCenter(context) || isOfInstance(context));
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
};

/**
 * The user signed in with the IdP's application for IAM federation ("AWS Account Federation", "AWS Single-Account
 * Access").
 */
export const wrongApplication: MessageCheck<'wrong-application'> = {
  code: 'wrong-application',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [
    OTHER_IDPS,
    observed('MicrosoftDocs/azure-docs #38742', 'https://github.com/MicrosoftDocs/azure-docs/issues/38742'),
  ],
  idpTopics: ['application', 'audience', 'acs-url', 'name-id-format', 'metadata'],
  awsTopics: ['idp-metadata'],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  grouping: {
    applies: (findings, { door }) =>
      has(findings, 'wrong-application') ||
      (door === 'identity-center' &&
        isFederationSignInUrl(findingOf(findings, 'recipient-mismatch')?.received?.text ?? '')),
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
    return context.door === 'iam-federation' ? askAtIam(context) : askAtIdentityCenter(context);
  },
};
