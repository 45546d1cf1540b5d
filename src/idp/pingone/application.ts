import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, flagAt, has, type Json, listAt, numberAt, textAt, textsAt } from '../applications/export.ts';
import { nameIdFormatOf } from '../applications/name-id-format.ts';

/** An application of the API: https://github.com/patrickcping/pingone-go-sdk-v2 (ApplicationSAML). */
export const readPingOne = (json: Json): readonly IdpApplication[] => {
  if (!has(json, 'spEntityId', 'acsUrls')) return [];
  const subject = (listAt(json, '_embedded', 'attributes') ?? []).find(
    (each) => textAt(each, 'name') === 'saml_subject',
  );
  const groups = listAt(json, 'accessControl', 'group', 'groups');
  const verifies = at(json, 'spVerification');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'pingone',
      name: textAt(json, 'name'),
      audiences: textsAt(json, 'spEntityId')?.slice() ?? null,
      acsUrls: textsAt(json, 'acsUrls')?.slice() ?? null,
      nameIdFormat: nameIdFormatOf(textAt(json, 'nameIdFormat')),
      nameIdSource: textAt(subject, 'value'),
      signsAssertion: flagAt(json, 'assertionSigned') ?? true,
      signsResponse: flagAt(json, 'responseSigned') ?? false,
      signatureAlgorithm: textAt(json, 'idpSigning', 'algorithm'),
      encrypts: has(json, 'spEncryption') ? at(json, 'spEncryption') !== null : null,
      wantsSignedRequests: flagAt(verifies, 'authnRequestSigned') ?? false,
      lifetime: numberAt(json, 'assertionDuration'),
      isEnabled: flagAt(json, 'enabled'),
      isAssigned: groups === null ? null : groups.length > 0,
    },
  ];
};

/** Terraform's `pingone_application`. */
export const readPingOneTerraform = (values: Json): readonly IdpApplication[] => {
  const options = at(values, 'saml_options') ?? {};
  if (!has(options, 'sp_entity_id')) return [];
  return readPingOne({
    name: at(values, 'name'),
    enabled: at(values, 'enabled'),
    spEntityId: at(options, 'sp_entity_id'),
    acsUrls: at(options, 'acs_urls') ?? [],
    nameIdFormat: at(options, 'nameid_format'),
    assertionSigned: at(options, 'assertion_signed_enabled'),
    responseSigned: at(options, 'response_is_signed'),
    assertionDuration: at(options, 'assertion_duration'),
    idpSigning: { algorithm: at(options, 'idp_signing_key', 'algorithm') },
    ...(at(options, 'sp_encryption') ? { spEncryption: at(options, 'sp_encryption') } : {}),
    spVerification: { authnRequestSigned: at(options, 'sp_verification', 'authn_request_signed') },
  });
};
