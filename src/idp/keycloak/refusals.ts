import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const SOURCE = 'https://github.com/keycloak/keycloak/tree/main/services/src/main/java/org/keycloak/protocol/saml';
const EVENTS =
  'https://github.com/keycloak/keycloak/blob/main/server-spi-private/src/main/java/org/keycloak/events/Errors.java';
const MESSAGES = 'https://github.com/keycloak/keycloak/tree/main/themes/src/main/resources/theme/base/login/messages';

/** The pages name no values; the server's event LOGIN_ERROR does: as text in the log, as JSON from the API. */
export const KEYCLOAK_REFUSALS: ProductRefusals = {
  product: 'keycloak',
  codes: [
    {
      pattern: /\b(?:error|reason)"? ?[=:] ?"?([a-z]+(?:_[a-z]+)+)\b/g,
      prefix: '',
      only: [/LOGIN_ERROR/],
      page: () => EVENTS,
    },
  ],
  frame: /we are sorry|keycloak|\/realms\/[^/?#]+\/(?:protocol\/saml|login-actions)|LOGIN_ERROR/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: ['client_not_found'],
      texts: ['Unknown login requester', 'Cannot_match_source_hash'],
      ...documented(SOURCE),
    },
    {
      // Newer releases say this for an unknown client and for a damaged request; the server's log tells which it was.
      reason: 'application-unknown',
      codes: [],
      texts: ['Invalid Request'],
      needsFrame: true,
      isGeneral: true,
      ...documented(SOURCE),
    },
    {
      // AWS uses another host for the realm than the one that Keycloak thinks it has.
      reason: 'sign-in-url',
      codes: ['invalid_destination'],
      texts: [],
      ...documented(SOURCE),
    },
    {
      reason: 'request-damaged',
      codes: ['invalid_token', 'invalid_authn_request', 'invalid_saml_authn_request'],
      texts: [],
      isGeneral: true,
      ...documented(SOURCE),
    },
    {
      reason: 'acs-not-registered',
      codes: ['invalid_redirect_uri'],
      texts: ['Invalid redirect uri'],
      ...documented(SOURCE),
    },
    {
      reason: 'request-must-be-signed',
      codes: ['invalid_signature'],
      texts: ['Invalid requester'],
      ...documented(SOURCE),
    },
    {
      reason: 'application-disabled',
      codes: ['client_disabled'],
      texts: ['Login requester not enabled', 'Client disabled'],
      ...documented(SOURCE),
    },
    {
      reason: 'application-other-protocol',
      codes: ['invalid_client'],
      texts: ['Wrong client protocol'],
      ...documented(SOURCE),
    },
    {
      reason: 'name-id-format-not-asked',
      codes: [],
      texts: ['Unsupported NameIDFormat'],
      ...documented(SOURCE),
    },
    {
      reason: 'application-disabled',
      codes: ['not_allowed'],
      texts: [
        'Standard flow is disabled for the client',
        'Bearer-only applications are not allowed to initiate browser login',
        'Bearer-only applications are not allowed',
      ],
      ...documented(SOURCE),
    },
    {
      reason: 'idp-fault',
      codes: ['ssl_required', 'realm_disabled'],
      texts: ['HTTPS required', 'Realm not enabled'],
      needsFrame: true,
      ...documented(SOURCE),
    },
    {
      reason: 'session-lost',
      codes: ['expired_code', 'session_expired'],
      texts: [
        'Cookie not found. Please make sure cookies are enabled in your browser',
        'Page has expired',
        'Your login attempt timed out',
        'Login timeout. Please sign in again',
      ],
      ...documented(MESSAGES),
    },
    {
      reason: 'session-lost',
      codes: [],
      texts: ['Cookie not found', 'There are too many sessions'],
      needsFrame: true,
      ...documented(MESSAGES),
    },
    {
      reason: 'wrong-account',
      codes: ['different_user_authenticated'],
      texts: ["You are already authenticated as different user '{user}'"],
      ...documented(MESSAGES),
    },
    {
      reason: 'account-disabled',
      codes: ['user_disabled'],
      texts: ['Account is disabled, contact your administrator'],
      ...documented(MESSAGES),
    },
    {
      // Brute force detection disables an account for some time.
      reason: 'account-locked',
      codes: ['user_temporarily_disabled'],
      texts: ['Account is temporarily disabled'],
      ...documented(MESSAGES),
    },
    {
      reason: 'account-unknown',
      codes: ['user_not_found'],
      texts: [],
      ...documented(EVENTS),
    },
    {
      reason: 'password',
      codes: ['invalid_user_credentials'],
      texts: [],
      ...documented(EVENTS),
    },
    {
      reason: 'account-locked',
      codes: [],
      texts: ['temporarily disabled'],
      needsFrame: true,
      ...documented(MESSAGES),
    },
    {
      reason: 'access-rule',
      codes: [],
      texts: ['Access denied', 'No access'],
      needsFrame: true,
      ...documented(MESSAGES),
    },
    {
      reason: 'upstream',
      codes: ['identity_provider_error', 'identity_provider_login_failure'],
      texts: ['User {user} authenticated with identity provider {detail} does not exist'],
      ...documented(MESSAGES),
    },
  ],
};
