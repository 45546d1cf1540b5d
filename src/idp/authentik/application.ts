import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, distinctTexts, flagAt, has, type Json, numberAt, textAt, textsAt } from '../applications/export.ts';

const POST_BINDING = /^(?:post|urn:oasis:names:tc:SAML:2\.0:bindings:HTTP-POST)$/i;

/**
 * A SAML provider of the API or of a blueprint, or Terraform's: https://github.com/goauthentik/authentik (providers/saml/models.py),
 * whose defaults these are.
 */
export const readAuthentik = (json: Json): readonly IdpApplication[] => {
  const isProvider =
    textAt(json, 'component') === 'ak-provider-saml-form' ||
    has(json, 'acs_url', 'sp_binding') ||
    has(json, 'acs_url', 'authorization_flow');
  if (!isProvider) return [];
  const hasKey =
    at(json, 'signing_kp') !== undefined && at(json, 'signing_kp') !== null && at(json, 'signing_kp') !== '';
  const hasKeyField = has(json, 'signing_kp');
  const audience = at(json, 'audience');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'authentik',
      name: textAt(json, 'name'),
      // Empty, which is the default: authentik sends no AudienceRestriction.
      audiences: typeof audience === 'string' ? (audience === '' ? [] : [audience]) : null,
      acsUrls: distinctTexts(textAt(json, 'acs_url')) ?? textsAt(json, 'acs_url')?.slice() ?? null,
      issuer: textAt(json, 'issuer_override') ?? textAt(json, 'issuer'),
      // An empty value means the UUID, or what the request asks for.
      nameIdSource: null,
      signsAssertion: hasKeyField ? hasKey && (flagAt(json, 'sign_assertion') ?? true) : null,
      signsResponse: hasKeyField ? hasKey && (flagAt(json, 'sign_response') ?? false) : null,
      signatureAlgorithm: textAt(json, 'signature_algorithm'),
      digestAlgorithm: textAt(json, 'digest_algorithm'),
      encrypts: isSet(json, 'encryption_kp'),
      wantsSignedRequests: isSet(json, 'verification_kp'),
      lifetime: durationOf(textAt(json, 'assertion_valid_not_on_or_after')) ?? numberAt(json, 'assertion_lifetime'),
      isEnabled: has(json, 'assigned_application_slug') ? textAt(json, 'assigned_application_slug') !== null : null,
      posts: textAt(json, 'sp_binding') === null ? null : POST_BINDING.test(textAt(json, 'sp_binding') ?? ''),
    },
  ];
};

/** The UUID of a key pair; null if the export does not show it. */
const isSet = (json: Json, name: string): boolean | null => {
  if (!has(json, name)) return null;
  const value = at(json, name);
  return value !== null && value !== '';
};

const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** `hours=1;minutes=5` in seconds. */
const durationOf = (text: string | null): number | null => {
  if (text === null) return null;
  const parts = [...text.matchAll(/(seconds|minutes|hours|days)=(-?\d+)/g)];
  return parts.length === 0
    ? null
    : parts.reduce((sum, [, unit = '', count]) => sum + (SECONDS[unit] ?? 0) * Number(count), 0);
};
