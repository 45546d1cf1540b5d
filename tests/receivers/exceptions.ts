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

export const PASSED_OVER: Readonly<Record<string, string>> = {
  'another InResponseTo': 'a request that this browser did not show may be the one that is answered: unknown, no fault',
  'over since half a minute: within what clocks differ by':
    "AWS's tolerance is not published: up to a minute is a notice",
};
