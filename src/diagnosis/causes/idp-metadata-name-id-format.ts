import { NAME_ID_EMAIL } from '../../saml/names.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { nearest } from '../difference.ts';
import { stated } from '../value.ts';

/** If the IdP's metadata lists NameID formats, emailAddress must be among them. */
export const idpMetadataNameIdFormat: SettingsCheck<'idp-metadata-name-id-format'> = {
  code: 'idp-metadata-name-id-format',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['name-id-format'],
  awsTopics: [],
  step: null,
  ask: ({ instance }) => {
    if (!instance?.idpMetadata) return NOT_APPLICABLE;
    const formats = instance.idpMetadata.nameIdFormats;
    if (formats.length === 0 || formats.includes(NAME_ID_EMAIL)) return PASS;
    return failing({
      weight: 'decisive',
      field: 'IDPSSODescriptor/NameIDFormat',
      expected: stated('name-id-format', NAME_ID_EMAIL),
      received: stated('name-id-format', nearest(formats, NAME_ID_EMAIL)),
      expectedFrom: 'identity-center-rule',
    });
  },
};
