import { documented, type ProductRefusals, unverified, WORDS } from '../refusals/refusal.ts';

const ANSWER = 'https://support.google.com/a/answer/6301076';
const LOG = 'https://developers.google.com/admin-sdk/reports/v1/appendix/activity/saml';

const FRAME = /accounts\.google\.com|idpid=|That's all we know/i;

/** The ids that Google shows, and those of its SAML log. */
export const GOOGLE_REFUSALS: ProductRefusals = {
  product: 'google',
  codes: [WORDS, { pattern: /: ?([a-z]+(?:_[a-z]+){2,8})\b/g, prefix: '', only: [FRAME], page: () => ANSWER }],
  frame: FRAME,
  refusals: [
    {
      reason: 'application-unknown-for-user',
      codes: ['app_not_configured_for_user'],
      texts: ['Service is not configured for this user'],
      ...documented(ANSWER),
    },
    {
      reason: 'application-unknown',
      codes: ['app_not_configured', 'failure_invalid_sp_id', 'saml_invalid_sp_id'],
      texts: [],
      ...documented(ANSWER),
    },
    {
      reason: 'user-not-assigned',
      codes: ['app_not_enabled_for_user'],
      texts: [],
      ...documented(ANSWER),
    },
    {
      // The button "Test SAML login" begins at Google, so it proves nothing about a sign-in from AWS.
      reason: 'test-button',
      codes: ['not_a_saml_app'],
      texts: ['Provided application is not a SAML app'],
      ...documented(ANSWER),
    },
    {
      reason: 'request-damaged',
      codes: ['failure_malformed_request'],
      texts: ['The <Issuer> element MUST be present', 'invalid_sp_id'],
      ...documented(ANSWER),
    },
    {
      reason: 'name-id-source-empty',
      codes: [
        'failure_invalid_user_id_mapping',
        'failure_user_id_mapping_unavailable',
        'saml_invalid_user_id_mapping',
        'invalid_user_id_mapping',
      ],
      texts: [],
      ...documented(LOG),
    },
    {
      reason: 'access-rule',
      codes: ['failure_request_denied'],
      texts: [],
      ...documented(LOG),
    },
    {
      reason: 'authentication-method',
      codes: ['failure_no_passive'],
      texts: [],
      ...documented(LOG),
    },
    {
      reason: 'sign-in-url',
      codes: [],
      texts: ['invalid idpId in request URL'],
      ...unverified(ANSWER),
    },
    {
      reason: 'idp-fault',
      codes: ['failure_unknown'],
      texts: [["500. That's an error", "That's all we know"]],
      isGeneral: true,
      ...documented(LOG),
    },
  ],
};
