import { samlMetadata } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { idpMetadataOf } from '../idp-metadata.ts';
import { momentOf } from '../moment.ts';
import { tooLateBy } from '../now.ts';
import { stated, timeValue } from '../value.ts';

/** The metadata itself says when its validity ends. */
export const idpMetadataExpired: SettingsCheck<'idp-metadata-expired'> = {
  code: 'idp-metadata-expired',
  kind: 'settings',
  fixedBy: ['idp-admin'],
  basis: [samlMetadata('2.3.2')],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: null,
  ask: (context) => {
    const written = idpMetadataOf(context)?.validUntil ?? null;
    const { now } = context;
    const validUntil = momentOf(written);
    if (validUntil === null) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    if (tooLateBy(now, validUntil) === null) return PASS;
    return failing({
      weight: 'likely',
      field: 'EntityDescriptor/@validUntil',
      expected: timeValue(now.from),
      received: stated('time', written),
      expectedFrom: 'saml-rule',
    });
  },
};
