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
import { nameIdFormatOf } from '../applications/name-id-format.ts';

/** An SP connection: https://github.com/pingidentity/pingfederate-go-client (SpBrowserSso). */
export const readPingFederate = (json: Json): readonly IdpApplication[] => {
  if (!has(json, 'spBrowserSso', 'entityId')) return [];
  const sso = at(json, 'spBrowserSso');
  const protocol = textAt(sso, 'protocol');
  const profiles = textsAt(sso, 'enabledProfiles');
  const subject = (listAt(sso, 'attributeContract', 'coreAttributes') ?? []).find(
    (each) => textAt(each, 'name') === 'SAML_SUBJECT',
  );
  const isActive = flagAt(json, 'active') ?? false;
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'pingfederate',
      name: textAt(json, 'name'),
      audiences: distinctTexts(textAt(json, 'entityId')),
      acsUrls: distinctTexts(
        ...(listAt(sso, 'ssoServiceEndpoints') ?? [])
          .filter((each) => textAt(each, 'binding') === 'POST')
          .map((each) => absolute(textAt(each, 'url'), textAt(json, 'baseUrl'))),
      ),
      nameIdFormat: nameIdFormatOf(textAt(subject, 'nameFormat')),
      nameIdSource: subjectSource(sso),
      signsAssertion: flagAt(sso, 'signAssertions'),
      signsResponse: flagAt(sso, 'signResponseAsRequired') ?? true,
      signatureAlgorithm: textAt(json, 'credentials', 'signingSettings', 'algorithm'),
      encrypts: flagAt(sso, 'encryptionPolicy', 'encryptAssertion'),
      wantsSignedRequests: flagAt(sso, 'requireSignedAuthnRequests'),
      lifetime: minutes(numberAt(sso, 'assertionLifetime', 'minutesAfter')),
      isEnabled: isActive && (profiles === null || profiles.includes('SP_INITIATED_SSO')),
      isSaml: protocol === null ? null : protocol === 'SAML20',
    },
  ];
};

const minutes = (count: number | null): number | null => (count === null ? null : count * 60);

const absolute = (url: string | null, base: string | null): string | null => {
  if (url === null || URL.canParse(url)) return url;
  return base !== null && URL.canParse(url, base) ? new URL(url, base).href : url;
};

const subjectSource = (sso: Json): string | null =>
  ['adapterMappings', 'authenticationPolicyContractAssertionMappings']
    .flatMap((name) => listAt(sso, name) ?? [])
    .map((mapping) => textAt(mapping, 'attributeContractFulfillment', 'SAML_SUBJECT', 'value'))
    .find((value) => value !== null) ?? null;

/** Terraform's `pingfederate_idp_sp_connection`. */
export const readPingFederateTerraform = (values: Json): readonly IdpApplication[] =>
  readPingFederate({
    active: at(values, 'active'),
    baseUrl: at(values, 'base_url'),
    credentials: { signingSettings: at(values, 'credentials', 'signing_settings') },
    entityId: at(values, 'entity_id'),
    name: at(values, 'name'),
    spBrowserSso: {
      assertionLifetime: { minutesAfter: at(values, 'sp_browser_sso', 'assertion_lifetime', 'minutes_after') },
      attributeContract: {
        coreAttributes: (listAt(values, 'sp_browser_sso', 'attribute_contract', 'core_attributes') ?? []).map(
          (each) => ({
            name: at(each, 'name'),
            nameFormat: at(each, 'name_format'),
          }),
        ),
      },
      enabledProfiles: at(values, 'sp_browser_sso', 'enabled_profiles'),
      encryptionPolicy: { encryptAssertion: at(values, 'sp_browser_sso', 'encryption_policy', 'encrypt_assertion') },
      protocol: at(values, 'sp_browser_sso', 'protocol'),
      requireSignedAuthnRequests: at(values, 'sp_browser_sso', 'require_signed_authn_requests'),
      signAssertions: at(values, 'sp_browser_sso', 'sign_assertions'),
      signResponseAsRequired: at(values, 'sp_browser_sso', 'sign_response_as_required'),
      ssoServiceEndpoints: at(values, 'sp_browser_sso', 'sso_service_endpoints'),
    },
  });
