/**
 * Where the program deliberately disagrees with most receivers: by code for what it claims, by kind for what it
 * ignores, each with the reason and its source.
 */

const USER_GUIDE = 'https://docs.aws.amazon.com/singlesignon/latest/userguide';
const awsRule = (rule: string, page: string): string => `a rule of AWS alone: ${rule} (${USER_GUIDE}/${page}.html)`;
const EMAIL_FORMAT = awsRule('the Format of NameID is emailAddress', 'other-idps');
const USER_NAME = awsRule("NameID is exactly the user's name", 'troubleshooting');

export const CLAIMED_ALONE: Readonly<Record<string, string>> = {
  'name-id-format': EMAIL_FORMAT,
  'idp-initiated-name-id-format': EMAIL_FORMAT,
  'name-id-not-email': awsRule('NameID is an addr-spec of RFC 2822', 'troubleshooting'),
  'username-mismatch': USER_NAME,
  'user-not-provisioned': USER_NAME,
  'assertion-too-long': awsRule('at most 50,000 characters', 'limits'),
  'posted-to-unknown-acs': `${awsRule('its own ACS URLs', 'troubleshooting')}; receivers here have the URL posted to as theirs`,
  'audience-mismatch': 'every AudienceRestriction must be met (saml-core 2.5.1.4), which some receivers overlook',
  'response-replayed': 'saml-profiles 4.1.4.5: the receivers here remember no Response that came before',
  'stale-sign-in': 'saml-profiles 4.1.4.3 and 4.1.4.5: the receivers here remember neither requests nor Responses',
};

const COPY = 'a file, not what was posted: saml-bindings 3.5.4 says nothing of how a copy is wrapped or indented';

export const PASSED_OVER: Readonly<Record<string, string>> = {
  'a copy that a viewer indented': COPY,
  'a copy that is deflated': COPY,
  'an algorithm that is not verified here':
    'xmldsig-core 3.2: validation that is not possible here says nothing of the signature, so it is unknown',
  "somebody else's signed Assertion in Advice":
    "Advice is others' to define, so nothing in it is judged (saml-core 2.6.1)",
  'another InResponseTo':
    'saml-profiles 4.1.4.3 speaks of the original request, which this browser may not have shown: unknown, no fault',
  'over since half a minute: within what clocks differ by':
    "saml-core 2.5.1.2 leaves the tolerance for clocks open, and AWS's is not published: up to a minute is a notice",
};
