import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const SOURCE = 'https://github.com/keycloak/keycloak/tree/main/services/src/main/java/org/keycloak/protocol/saml';
const MESSAGES = 'https://github.com/keycloak/keycloak/tree/main/themes/src/main/resources/theme/base/login/messages';

/** The pages name no values; the server's event LOGIN_ERROR does. */
export const KEYCLOAK_REFUSALS: ProductRefusals = {
  product: 'keycloak',
  codes: [],
  frame: /we are sorry|keycloak|\/realms\/[^/?#]+\/(?:protocol\/saml|login-actions)|LOGIN_ERROR/i,
  refusals: [
    {
      reason: 'application-unknown',
      codes: [],
      texts: [
        'Unknown login requester',
        'Cannot_match_source_hash',
        ['LOGIN_ERROR', 'error="client_not_found"'],
        ['LOGIN_ERROR', 'error=client_not_found'],
      ],
      ...documented(SOURCE),
    },
    {
      // Newer releases say so of an unknown client, and of a damaged request: the server's log tells which.
      reason: 'application-unknown',
      codes: [],
      texts: ['Invalid Request'],
      needsFrame: true,
      isGeneral: true,
      ...documented(SOURCE),
    },
    {
      // The host by which AWS calls the realm is not the one that Keycloak believes to have.
      reason: 'sign-in-url',
      codes: [],
      texts: [['LOGIN_ERROR', 'invalid_destination']],
      ...documented(SOURCE),
    },
    {
      reason: 'request-damaged',
      codes: [],
      texts: [
        ['LOGIN_ERROR', 'error="invalid_token"'],
        ['LOGIN_ERROR', 'error="invalid_saml_authn_request"'],
        ['LOGIN_ERROR', 'error=invalid_token'],
        ['LOGIN_ERROR', 'error=invalid_saml_authn_request'],
      ],
      isGeneral: true,
      ...documented(SOURCE),
    },
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: [
        'Invalid redirect uri',
        ['LOGIN_ERROR', 'error="invalid_redirect_uri"'],
        ['LOGIN_ERROR', 'error=invalid_redirect_uri'],
      ],
      ...documented(SOURCE),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: [
        'Invalid requester',
        ['LOGIN_ERROR', 'error="invalid_signature"'],
        ['LOGIN_ERROR', 'error=invalid_signature'],
      ],
      ...documented(SOURCE),
    },
    {
      reason: 'application-disabled',
      codes: [],
      texts: [
        'Login requester not enabled',
        'Client disabled',
        ['LOGIN_ERROR', 'error="client_disabled"'],
        ['LOGIN_ERROR', 'error=client_disabled'],
      ],
      ...documented(SOURCE),
    },
    {
      reason: 'application-other-protocol',
      codes: [],
      texts: [
        'Wrong client protocol',
        ['LOGIN_ERROR', 'error="invalid_client"'],
        ['LOGIN_ERROR', 'error=invalid_client'],
      ],
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
      codes: [],
      texts: [
        'Standard flow is disabled for the client',
        'Bearer-only applications are not allowed to initiate browser login',
        'Bearer-only applications are not allowed',
        ['LOGIN_ERROR', 'error="not_allowed"'],
        ['LOGIN_ERROR', 'error=not_allowed'],
      ],
      ...documented(SOURCE),
    },
    {
      reason: 'idp-fault',
      codes: [],
      texts: [
        'HTTPS required',
        'Realm not enabled',
        ['LOGIN_ERROR', 'error="ssl_required"'],
        ['LOGIN_ERROR', 'error="realm_disabled"'],
        ['LOGIN_ERROR', 'error=ssl_required'],
        ['LOGIN_ERROR', 'error=realm_disabled'],
      ],
      needsFrame: true,
      ...documented(SOURCE),
    },
    {
      reason: 'session-lost',
      codes: [],
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
      codes: [],
      texts: ["You are already authenticated as different user '{user}'"],
      ...documented(MESSAGES),
    },
    {
      reason: 'account-disabled',
      codes: [],
      texts: ['Account is disabled, contact your administrator', 'Account is temporarily disabled'],
      ...documented(MESSAGES),
    },
    {
      reason: 'account-disabled',
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
      codes: [],
      texts: ['User {user} authenticated with identity provider {detail} does not exist'],
      ...documented(MESSAGES),
    },
  ],
};
