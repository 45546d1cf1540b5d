import { parseIssuerUrl, signInHostOf } from '../../identity-center/endpoints.ts';
import { MULTI_REGION, observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** Identity Center's issuer URL, its entityID, has the same form everywhere. */
export const issuerUrlMalformed: SettingsCheck<'issuer-url-malformed'> = {
  code: 'issuer-url-malformed',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [
    MULTI_REGION,
    observed(
      'Fixing "It\'s not you, it\'s us" (2023)',
      'https://blog.revolve.team/2023/08/24/fixing-its-not-you-its-us-in-aws-iam-identity-center-aws-sso/',
    ),
  ],
  idpTopics: ['audience'],
  awsTopics: ['sp-metadata'],
  step: null,
  ask: ({ instance }) => {
    const issuerUrl = instance?.issuerUrl ?? null;
    if (issuerUrl === null) return NOT_APPLICABLE;
    if (parseIssuerUrl(issuerUrl)) return PASS;
    return failing({
      weight: (signInHostOf(issuerUrl)?.partition ?? 'aws') === 'aws' ? 'decisive' : 'notice',
      field: 'IAM Identity Center issuer URL',
      expected: ruleValue('https://<region>.signin.aws.amazon.com/platform/saml/d-…'),
      received: stated('audience', issuerUrl),
      expectedFrom: 'identity-center-rule',
    });
  },
};
