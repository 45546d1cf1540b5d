import { OTHER_IDPS } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { numberValue } from '../value.ts';

const QUOTA = 75_000;

/** Identity Center accepts metadata files of at most 75,000 characters. */
export const idpMetadataTooLong: SettingsCheck<'idp-metadata-too-long'> = {
  code: 'idp-metadata-too-long',
  kind: 'settings',
  stopsImport: true,
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [OTHER_IDPS],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: null,
  ask: ({ instance }) => {
    if (!instance?.idpMetadata) return NOT_APPLICABLE;
    const { length } = instance.idpMetadata;
    if (length <= QUOTA) return PASS;
    return failing({
      weight: 'decisive',
      field: 'IdP metadata',
      expected: numberValue(QUOTA),
      received: numberValue(length),
      expectedFrom: 'identity-center-rule',
    });
  },
};
