import { shapeOf } from '../../idp/shape-check.ts';
import { observed } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/**
 * AWS's copy of the certificate does not have the subject that this IdP product gives its own; customers may use other
 * certificates.
 */
export const certificateSubject: SettingsCheck<'certificate-subject'> = {
  code: 'certificate-subject',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [
    observed(
      'Fixing "It\'s not you, it\'s us" (2023)',
      'https://blog.revolve.team/2023/08/24/fixing-its-not-you-its-us-in-aws-iam-identity-center-aws-sso/',
    ),
  ],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: null,
  ask: ({ configured, idp }) => {
    const held = configured.filter(({ source }) => source === 'held');
    if (held.length === 0 || idp.product.certificateSubject.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      held.flatMap(({ certificate }) => {
        const shape = shapeOf(certificate.subject, idp.product.certificateSubject);
        if (!shape || shape.fits) return [];
        return [
          {
            weight: 'notice',
            field: 'IdP certificate',
            expected: ruleValue(shape.example),
            received: stated('certificate', certificate.subject),
            expectedFrom: 'identity-center-rule',
          },
        ];
      }),
    );
  },
};
