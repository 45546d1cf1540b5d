import { observed, ROTATE_CERTIFICATE } from '../basis.ts';
import { type Check, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import { ruleValue, wordedRule } from '../value.ts';

/** The raw (DER) file where Identity Center's console asks for base64 (PEM): it imports, but shows other data. */
export const certificateFileRaw: Check = {
  code: 'certificate-file-raw',
  mendedBy: ['aws-admin'],
  basis: [
    ROTATE_CERTIFICATE,
    observed(
      'Fixing "It\'s not you, it\'s us" (2023)',
      'https://blog.revolve.team/2023/08/24/fixing-its-not-you-its-us-in-aws-iam-identity-center-aws-sso/',
    ),
  ],
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
