import { observed, ROTATE_CERTIFICATE } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, wordedRule } from '../value.ts';

/** The file is raw (DER), but Identity Center's console asks for base64 (PEM): the import works, but shows other data. */
export const certificateFileRaw: SettingsCheck<'certificate-file-raw'> = {
  code: 'certificate-file-raw',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [
    ROTATE_CERTIFICATE,
    observed(
      'Fixing "It\'s not you, it\'s us" (2023)',
      'https://blog.revolve.team/2023/08/24/fixing-its-not-you-its-us-in-aws-iam-identity-center-aws-sso/',
    ),
  ],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: null,
  ask: ({ instance }) => {
    const files = instance?.certificates.filter(({ source }) => source === 'held') ?? [];
    if (files.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      files
        .filter(({ encoding }) => encoding === 'der')
        .map(() => ({
          weight: 'likely',
          field: 'IdP certificate',
          expected: ruleValue('base64 (PEM)'),
          received: wordedRule('raw (DER)'),
          expectedFrom: 'identity-center-rule',
        })),
    );
  },
};
