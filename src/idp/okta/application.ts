import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import {
  at,
  distinctTexts,
  firstKnown,
  flagAt,
  has,
  type Json,
  listAt,
  numberAt,
  parsedAt,
  textAt,
} from '../applications/export.ts';
import { nameIdFormatOf } from '../applications/name-id-format.ts';

/**
 * `GET /api/v1/apps/…`, both of the catalogue and custom ones: https://developer.okta.com/docs/api/ ; and its settings
 * alone.
 */
export const readOkta = (json: Json): readonly IdpApplication[] => {
  if (has(json, 'acsURL', 'entityID')) return [ofSettings(json)];
  if (!has(json, 'signOnMode') || at(json, 'settings', 'signOn') === undefined) return [];
  const signOn = at(json, 'settings', 'signOn');
  const app = ofSettings(at(json, 'settings', 'app'));
  const status = textAt(json, 'status');
  const mode = textAt(json, 'signOnMode');
  const subject = textAt(signOn, 'subjectNameIdTemplate');
  const audience = firstKnown(textAt(signOn, 'audienceOverride'), app.audiences?.[0], textAt(signOn, 'audience'));
  const acs = firstKnown(textAt(signOn, 'ssoAcsUrlOverride'), app.acsUrls?.[0], textAt(signOn, 'ssoAcsUrl'));
  return [
    {
      ...app,
      name: textAt(json, 'label'),
      audiences: distinctTexts(audience),
      acsUrls: distinctTexts(acs, ...(listAt(signOn, 'acsEndpoints') ?? []).map((each) => textAt(each, 'url'))),
      recipient: firstKnown(textAt(signOn, 'recipientOverride'), textAt(signOn, 'recipient')),
      destination: firstKnown(textAt(signOn, 'destinationOverride'), textAt(signOn, 'destination')),
      nameIdFormat: nameIdFormatOf(textAt(signOn, 'subjectNameIdFormat')),
      nameIdSource:
        subject === null || USER_NAME.test(subject)
          ? textAt(json, 'credentials', 'userNameTemplate', 'template')
          : subject,
      signsAssertion: flagAt(signOn, 'assertionSigned'),
      signsResponse: flagAt(signOn, 'responseSigned'),
      signatureAlgorithm: textAt(signOn, 'signatureAlgorithm'),
      digestAlgorithm: textAt(signOn, 'digestAlgorithm'),
      wantsSignedRequests: flagAt(signOn, 'samlSignedRequestEnabled'),
      encrypts: flagAt(signOn, 'assertionEncryption', 'enabled'),
      lifetime: numberAt(signOn, 'samlAssertionLifetimeSeconds'),
      isEnabled: status === null ? null : status === 'ACTIVE',
      isSaml: mode === null ? null : mode === 'SAML_2_0',
      isAccountFederation: textAt(json, 'name') === 'amazon_aws' ? true : null,
    },
  ];
};

/** Okta's expression for the application's user name, which `userNameTemplate` produces. */
const USER_NAME = /^\$\{user\.userName\}$/;

/** If the catalogue's application has no ACS URL, Okta posts to that of IAM federation. */
const WITHOUT_ACS = 'https://signin.aws.amazon.com/saml';

const ofSettings = (app: Json): IdpApplication => ({
  ...UNKNOWN_APPLICATION,
  product: 'okta',
  audiences: has(app, 'entityID') ? (distinctTexts(textAt(app, 'entityID')) ?? []) : null,
  acsUrls: has(app, 'acsURL') ? [textAt(app, 'acsURL') ?? WITHOUT_ACS] : null,
});

/** Terraform's `okta_app_saml`. */
export const readOktaTerraform = (values: Json): readonly IdpApplication[] => {
  const settings = ofSettings(parsedAt(values, 'app_settings_json'));
  const status = textAt(values, 'status');
  return [
    {
      ...settings,
      name: textAt(values, 'label'),
      audiences: settings.audiences ?? distinctTexts(textAt(values, 'audience')),
      acsUrls: distinctTexts(
        settings.acsUrls?.[0] ?? textAt(values, 'sso_url'),
        ...(listAt(values, 'acs_endpoints') ?? []).map((each) => (typeof each === 'string' ? each : null)),
        ...(listAt(values, 'acs_endpoints_indices') ?? []).map((each) => textAt(each, 'url')),
      ),
      recipient: textAt(values, 'recipient'),
      destination: textAt(values, 'destination'),
      nameIdFormat: nameIdFormatOf(textAt(values, 'subject_name_id_format')),
      nameIdSource: firstKnown(textAt(values, 'subject_name_id_template'), textAt(values, 'user_name_template')),
      signsAssertion: flagAt(values, 'assertion_signed'),
      signsResponse: flagAt(values, 'response_signed'),
      signatureAlgorithm: textAt(values, 'signature_algorithm'),
      digestAlgorithm: textAt(values, 'digest_algorithm'),
      wantsSignedRequests: flagAt(values, 'saml_signed_request_enabled'),
      isEnabled: status === null ? null : status === 'ACTIVE',
      isAccountFederation: textAt(values, 'preconfigured_app') === 'amazon_aws' ? true : null,
    },
  ];
};
