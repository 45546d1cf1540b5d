import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import {
  at,
  certificateIn,
  distinctTexts,
  flagAt,
  has,
  type Json,
  listAt,
  numberAt,
  textAt,
} from '../applications/export.ts';

/** The connector for IAM federation, but not "Amazon Web Services (AWS) Multi Account". */
const ACCOUNT_FEDERATION = 50534;

/** `GET /api/2/apps/…`: https://developers.onelogin.com/api-docs/2/apps/app-resource. The keys vary with the connector. */
export const readOneLogin = (json: Json): readonly IdpApplication[] => {
  if (!has(json, 'connector_id', 'configuration')) return [];
  const roles = listAt(json, 'role_ids');
  return [
    {
      ...ofConfiguration(at(json, 'configuration')),
      name: textAt(json, 'name'),
      nameIdSource: textAt(json, 'parameters', 'saml_username', 'user_attribute_mappings'),
      certificates: [...certificateIn(textAt(json, 'sso', 'certificate', 'value'))],
      issuer: textAt(json, 'sso', 'issuer'),
      isAssigned: roles === null ? null : roles.length > 0,
      isAccountFederation: numberAt(json, 'connector_id') === ACCOUNT_FEDERATION ? true : null,
    },
  ];
};

const ofConfiguration = (configuration: Json): IdpApplication => {
  const minutes = numberAt(configuration, 'saml_notonorafter');
  return {
    ...UNKNOWN_APPLICATION,
    product: 'onelogin',
    audiences: distinctTexts(textAt(configuration, 'audience')),
    acsUrls: distinctTexts(textAt(configuration, 'consumer_url')),
    recipient: textAt(configuration, 'recipient'),
    signatureAlgorithm: textAt(configuration, 'signature_algorithm'),
    encrypts: flagAt(configuration, 'encrypt_assertion'),
    lifetime: minutes === null ? null : minutes * 60,
  };
};

/** Terraform's `onelogin_saml_apps` and `onelogin_apps`. */
export const readOneLoginTerraform = (values: Json): readonly IdpApplication[] => [
  {
    ...ofConfiguration(at(values, 'configuration', '0') ?? at(values, 'configuration')),
    name: textAt(values, 'name'),
    isAccountFederation: numberAt(values, 'connector_id') === ACCOUNT_FEDERATION ? true : null,
  },
];
