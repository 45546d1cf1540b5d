import { samlMetadata } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The metadata itself says until when it holds. */
export const idpMetadataExpired: Check = {
  code: 'idp-metadata-expired',
  mendedBy: ['idp-admin'],
  basis: [samlMetadata('2.3.2')],
  ask: ({ instance, now }) => {
    const validUntil = momentOf(instance?.idpMetadata?.validUntil ?? null);
    if (validUntil === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    if (tooLateBy(now, validUntil) === null) return PASS;
    return failing({
      weight: 'likely',
      field: 'EntityDescriptor/@validUntil',
      expected: timeValue(now.from),
      received: stated('time', instance?.idpMetadata?.validUntil ?? null),
      expectedFrom: 'saml-rule',
    });
  },
};
