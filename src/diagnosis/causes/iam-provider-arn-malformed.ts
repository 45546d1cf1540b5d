import { parseIamArn } from '../../iam-federation/arn.ts';
import { CREATE_ASSERTIONS } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** The settings must name the SAML provider by a valid ARN. */
export const iamProviderArnMalformed: SettingsCheck<'iam-provider-arn-malformed'> = {
  code: 'iam-provider-arn-malformed',
  kind: 'settings',
  door: 'iam-federation',
  fixedBy: ['aws-admin'],
  basis: [CREATE_ASSERTIONS],
  idpTopics: [],
  awsTopics: ['provider'],
  step: null,
  ask: ({ account }) => {
    const arn = account?.providerArn ?? null;
    if (arn === null) return NOT_APPLICABLE;
    if (parseIamArn(arn)?.kind === 'saml-provider') return PASS;
    return failing({
      weight: 'decisive',
      field: 'SAML provider ARN',
      expected: ruleValue('arn:aws:iam::<account>:saml-provider/<name>'),
      received: stated('provider-arn', arn),
      expectedFrom: 'iam-rule',
    });
  },
};
