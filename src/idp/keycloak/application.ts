import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import {
  at,
  distinctTexts,
  flagAt,
  has,
  type Json,
  listAt,
  numberAt,
  textAt,
  textsAt,
} from '../applications/export.ts';
import { EMAIL_FORMAT, nameIdFormatOf } from '../applications/name-id-format.ts';

/**
 * A client, or a realm's export with its clients. Every boolean is a text, and only `true` is true; the defaults are
 * those of its source: https://github.com/keycloak/keycloak/tree/main/services/src/main/java/org/keycloak/protocol/saml
 */
export const readKeycloak = (json: Json): readonly IdpApplication[] => {
  if (has(json, 'realm', 'clients')) return (listAt(json, 'clients') ?? []).flatMap(readClient);
  return readClient(json);
};

const readClient = (client: Json): readonly IdpApplication[] => {
  if (!has(client, 'clientId', 'protocol')) return [];
  const attributes = at(client, 'attributes');
  const isOn = (name: string): boolean => flagAt(attributes, name) === true;
  const mapper = (listAt(client, 'protocolMappers') ?? []).find(
    (each) => textAt(each, 'protocolMapper') === 'saml-user-attribute-nameid-mapper',
  );
  const format =
    textAt(mapper, 'config', 'mapper.nameid.format') ?? nameIdFormatOf(textAt(attributes, 'saml_name_id_format'));
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'keycloak',
      name: textAt(client, 'name'),
      audiences: distinctTexts(textAt(client, 'clientId')),
      acsUrls: distinctTexts(
        textAt(attributes, 'saml_assertion_consumer_url_post') ?? textAt(client, 'adminUrl'),
        ...(textsAt(client, 'redirectUris') ?? []),
      ),
      // Without a format in its settings it sends what the request asks for.
      nameIdFormat: format ?? EMAIL_FORMAT,
      nameIdFormatForced: isOn('saml_force_name_id_format'),
      nameIdSource: textAt(mapper, 'config', 'user.attribute'),
      signsAssertion: isOn('saml.assertion.signature'),
      signsResponse: isOn('saml.server.signature'),
      signatureAlgorithm: textAt(attributes, 'saml.signature.algorithm') ?? 'RSA_SHA256',
      encrypts: isOn('saml.encrypt'),
      wantsSignedRequests: isOn('saml.client.signature'),
      lifetime: numberAt(attributes, 'saml.assertion.lifespan'),
      isEnabled: flagAt(client, 'enabled'),
      isSaml: textAt(client, 'protocol') === 'saml',
    },
  ];
};

/** Terraform's `keycloak_saml_client`, whose defaults differ: documents are signed, and requests must be too. */
export const readKeycloakTerraform = (values: Json): readonly IdpApplication[] => [
  {
    ...UNKNOWN_APPLICATION,
    product: 'keycloak',
    name: textAt(values, 'name'),
    audiences: distinctTexts(textAt(values, 'client_id')),
    acsUrls: distinctTexts(
      textAt(values, 'assertion_consumer_post_url'),
      ...(textsAt(values, 'valid_redirect_uris') ?? []),
    ),
    nameIdFormat: nameIdFormatOf(textAt(values, 'name_id_format')) ?? EMAIL_FORMAT,
    nameIdFormatForced: flagAt(values, 'force_name_id_format') ?? false,
    signsAssertion: flagAt(values, 'sign_assertions') ?? false,
    signsResponse: flagAt(values, 'sign_documents') ?? true,
    signatureAlgorithm: textAt(values, 'signature_algorithm'),
    encrypts: flagAt(values, 'encrypt_assertions') ?? false,
    wantsSignedRequests: flagAt(values, 'client_signature_required') ?? true,
    lifetime: numberAt(values, 'extra_config', 'saml.assertion.lifespan'),
    isEnabled: flagAt(values, 'enabled') ?? true,
    isSaml: true,
  },
];
