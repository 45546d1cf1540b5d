import { QUOTAS } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { numberValue } from '../value.ts';

const QUOTA = 2500;

/** Identity Center takes certificates of at most 2,500 characters. */
export const certificateTooLong: SettingsCheck<'certificate-too-long'> = {
  code: 'certificate-too-long',
  kind: 'settings',
  stopsImport: true,
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [QUOTAS],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: null,
  ask: ({ instance }) => {
    const files = instance?.certificates.filter(({ source }) => source === 'held') ?? [];
    if (files.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      files
        .filter(({ length }) => length > QUOTA)
        .map(({ length }) => ({
          weight: 'decisive',
          field: 'IdP certificate',
          expected: numberValue(QUOTA),
          received: numberValue(length),
          expectedFrom: 'identity-center-rule',
        })),
    );
  },
};
