import { documented, type ProductRefusals, unverified, WORDS } from '../refusals/refusal.ts';

const NOT_ASSIGNED =
  'https://support.okta.com/help/s/article/App-Sign-on-Error-403-User-attempted-unauthorized-access-to-app';
const NOT_ALLOWED =
  'https://support.okta.com/help/s/article/Unable-to-access-Okta-Dashboard-You-are-not-allowed-to-access-this-app';
const FORBIDDEN = 'https://support.okta.com/help/s/article/User-is-unable-to-login-with-403-forbidden-access-error';
const NONSUCCESS =
  'https://support.okta.com/help/s/article/Making-Azure-AD-an-Identity-Provider-400-general-non-success-error';
const BAD_REQUEST = 'https://support.auth0.com/center/s/article/Okta-SAML-Integration-with-Delegated-Admin-Extension';
const NOT_FOUND_PAGE = 'https://github.com/GuiTeK/aws-s3-oauth2-okta/issues/3';
const CODES = 'https://developer.okta.com/docs/reference/error-codes/';
const NAME_ID = 'https://github.com/fangli/django-saml2-auth/issues/81';

/** Okta's pages. */
export const OKTA_REFUSALS: ProductRefusals = {
  product: 'okta',
  codes: [
    WORDS,
    { pattern: /\b(E0000\d{3})\b/g, prefix: '', page: () => CODES },
    { pattern: /\/error\/(40\d(?:_SAML)?)\b/g, prefix: '/error/' },
  ],
  frame: /\.okta(?:preview|-emea|-gov)?\.com|\.okta\.mil|\bOkta\b/,
  refusals: [
    {
      reason: 'user-not-assigned',
      codes: [],
      texts: [
        "Sorry, you can't access {application} because you are not assigned this app in Okta",
        'Sorry, you cannot access {application} because you are not assigned this app in Okta',
        'User is not assigned to this application',
        'App Not Assigned',
      ],
      ...documented(NOT_ASSIGNED),
    },
    {
      reason: 'sign-on-rule',
      codes: [],
      texts: ['You are not allowed to access this app. To request access, contact an admin'],
      ...documented(NOT_ALLOWED),
    },
    {
      reason: 'network-rule',
      codes: [],
      texts: [['403', 'Access Forbidden']],
      needsFrame: true,
      ...documented(FORBIDDEN),
    },
    {
      reason: 'name-id-format',
      codes: [],
      texts: ["NameIDPolicy '{detail}' is not the configured Name ID Format '{detail}' for the app"],
      ...documented(NAME_ID),
    },
    {
      // Signed Requests is on, or the Issuer or the ACS URL is not the configured one; Okta's System Log tells which.
      reason: 'request-must-be-signed',
      codes: ['/error/400_SAML'],
      texts: ['Bad SAML request'],
      ...documented(BAD_REQUEST),
    },
    {
      reason: 'request-damaged',
      codes: ['/error/400'],
      texts: ['Your request resulted in an error'],
      isGeneral: true,
      ...documented(NAME_ID),
    },
    {
      reason: 'application-gone',
      codes: ['/error/404'],
      texts: [],
      ...unverified(NOT_FOUND_PAGE),
    },
    {
      // Okta as the service provider of another IdP.
      reason: 'upstream',
      codes: ['GENERAL_NONSUCCESS'],
      texts: ['Unable to validate incoming SAML Assertion'],
      ...documented(NONSUCCESS),
    },
    {
      reason: 'password',
      codes: ['E0000004'],
      texts: ['Unable to sign in'],
      needsFrame: true,
      ...documented(FORBIDDEN),
    },
  ],
};
