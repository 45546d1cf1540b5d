import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, certificateIn, distinctTexts, flagAt, type Json, listAt, textAt } from '../applications/export.ts';
import { nameIdFormatOf } from '../applications/name-id-format.ts';

/**
 * `GET /admin/v3/integrations/…`: https://github.com/duosecurity/duo_client_python (create_integration_sso_generic).
 * Keys are not read.
 */
export const readDuo = (json: Json): readonly IdpApplication[] => {
  const config = at(json, 'sso', 'saml_config');
  if (config === undefined || config === null) return [];
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'duo',
      name: textAt(json, 'name'),
      audiences: distinctTexts(textAt(config, 'entity_id')),
      acsUrls: distinctTexts(...(listAt(config, 'acs_urls') ?? []).map((each) => textAt(each, 'url'))),
      issuer: textAt(json, 'sso', 'idp_metadata', 'entity_id'),
      nameIdFormat: nameIdFormatOf(textAt(config, 'nameid_format')),
      nameIdSource: textAt(config, 'nameid_attribute'),
      signsAssertion: flagAt(config, 'sign_assertion'),
      signsResponse: flagAt(config, 'sign_response'),
      signatureAlgorithm: textAt(config, 'signing_algorithm'),
      certificates: [...certificateIn(textAt(json, 'sso', 'idp_metadata', 'cert'))],
    },
  ];
};
