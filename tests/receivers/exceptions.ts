/**
 * Where the program says otherwise than most of the receivers, on purpose: by code for what it claims, by kind for what it passes
 * over, each with the reason.
 */

const AWS_RULE = 'a rule of AWS that general service providers do not have (identity-center.md of its user guide)';
const STATE = 'needs what the receiver remembers of other sign-ins, which it is not given here';

export const CLAIMED_ALONE: Readonly<Record<string, string>> = {
  'name-id-format': AWS_RULE,
  'name-id-not-email': AWS_RULE,
  'username-mismatch': AWS_RULE,
  'user-not-provisioned': AWS_RULE,
  'idp-initiated-name-id-format': AWS_RULE,
  'assertion-too-long': AWS_RULE,
  'posted-to-unknown-acs': AWS_RULE,
  'audience-mismatch': 'every AudienceRestriction must be met (saml-core 2.5.1.4), which some receivers overlook',
  'response-replayed': STATE,
  'stale-sign-in': STATE,
};

const COPY = 'a file, not what was posted: how a copy is wrapped or indented says nothing of the sign-in';

export const PASSED_OVER: Readonly<Record<string, string>> = {
  'a copy that a viewer indented': COPY,
  'a copy that is deflated': COPY,
  'an algorithm that is not verified here': 'unknown, never invalid: the program does not claim what it cannot verify',
  "somebody else's signed Assertion in Advice":
    "Advice is others' to define, so nothing in it is judged (saml-core 2.6.1)",
  'another InResponseTo': 'a request that this browser did not show may be the one that is answered: unknown, no fault',
  'over since half a minute: within what clocks differ by':
    "AWS's tolerance is not published: up to a minute is a notice",
};
