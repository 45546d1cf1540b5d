import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, certificateIn, distinctTexts, type Json, listAt, textAt } from '../applications/export.ts';
import { EMAIL_FORMAT, nameIdFormatOf } from '../applications/name-id-format.ts';

/**
 * An application of the API, or Terraform's: https://developers.cloudflare.com/cloudflare-one/applications/configure-apps/saas-apps/generic-saml-saas/
 * It signs Response and Assertion with SHA-256.
 */
export const readCloudflare = (json: Json): readonly IdpApplication[] => {
  const app = at(json, 'saas_app', '0') ?? at(json, 'saas_app');
  const entityId = textAt(app, 'sp_entity_id');
  if (entityId === null && textAt(app, 'consumer_service_url') === null) return [];
  const policies = listAt(json, 'policies');
  const format = textAt(app, 'name_id_format');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'cloudflare',
      name: textAt(json, 'name'),
      audiences: distinctTexts(entityId),
      acsUrls: distinctTexts(textAt(app, 'consumer_service_url')),
      nameIdFormat: format === 'email' ? EMAIL_FORMAT : nameIdFormatOf(format),
      nameIdFormatForced: format === null ? null : true,
      signsAssertion: true,
      signsResponse: true,
      certificates: [...certificateIn(textAt(app, 'public_key'))],
      isAssigned: policies === null ? null : policies.length > 0,
      isSaml: textAt(app, 'auth_type') === null ? null : textAt(app, 'auth_type') === 'saml',
    },
  ];
};
