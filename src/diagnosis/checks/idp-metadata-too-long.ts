import { OTHER_IDPS } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { numberValue } from '../value.ts';

const QUOTA = 75_000;

/** Identity Center takes metadata files of at most 75,000 characters. */
export const idpMetadataTooLong: Check = {
  code: 'idp-metadata-too-long',
  mendedBy: ['idp-admin'],
  basis: [OTHER_IDPS],
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
