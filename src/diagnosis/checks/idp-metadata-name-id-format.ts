import { NAME_ID_EMAIL } from '../../saml/names.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { nearest } from '../difference.ts';
import { stated } from '../value.ts';

/** Where the IdP's metadata lists NameID formats, emailAddress must be among them. */
export const idpMetadataNameIdFormat: Check = {
  code: 'idp-metadata-name-id-format',
  mendedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
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
