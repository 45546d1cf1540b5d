/**
 * Every code that a diagnosis can say, stable for ever: they are part of the report format.
 * The order is that of the headlines: among causes of one weight, the first in this list leads.
 */
export const CAUSE_ORDER = [
  'message-undecodable',
  'outbound-sign-in',
  'wrong-application',
  'status-not-success',
  'version-unsupported',
  'time-malformed',
  'assertion-encrypted',
  'assertion-missing',
  'assertion-multiple',
  'assertion-too-long',
  'stale-sign-in',
  'in-response-to-mismatch',
  'response-replayed',
  'other-instance',
  'acs-not-registered',
  'posted-to-unknown-acs',
  'region-acs-mismatch',
  'endpoint-family-mismatch',
  'other-idp-application',
  'audience-mismatch',
  'audience-missing',
  'recipient-mismatch',
  'recipient-missing',
  'destination-mismatch',
  'destination-missing',
  'issuer-mismatch',
  'response-issuer-mismatch',
  'signature-wrapped',
  'signature-broken',
  'signature-key-mismatch',
  'assertion-unsigned',
  'certificate-changed',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-expires-soon',
  'idp-clock-off',
  'expired',
  'not-yet-valid',
  'subject-confirmation-missing',
  'subject-confirmation-expired',
  'session-over',
  'session-end-missing',
  'authn-statement-missing',
  'name-id-missing',
  'idp-initiated-name-id-format',
  'name-id-format',
  'name-id-comment',
  'name-id-whitespace',
  'name-id-not-email',
  'name-id-guest',
  'username-mismatch',
  'attribute-multivalued',
  'attribute-duplicate',
  'attribute-structured',
  'attribute-name-format',
  'attribute-count',
  'attribute-blank',
  'signature-algorithm-weak',
  'signature-unsupported',
  'device-clock-off',
  'portal-url-malformed',
  'acs-url-malformed',
  'issuer-url-malformed',
  'sign-in-url-malformed',
  'instance-urls-disagree',
  'sign-in-url-mismatch',
  'entra-tenant-mismatch',
  'idp-metadata-too-long',
  'idp-metadata-incomplete',
  'idp-metadata-bad-url',
  'idp-metadata-expired',
  'idp-metadata-name-id-format',
  'idp-metadata-wants-signed-requests',
  'metadata-swapped',
  'certificate-too-long',
  'certificate-file-raw',
  'certificate-subject',
  'instance-settings-stale',
  'idp-gave-no-response',
  'identity-source-not-external',
  'user-not-provisioned',
  'certificate-held-by-aws',
] as const;

export type Code = (typeof CAUSE_ORDER)[number];

/** Causes that stand for several findings, or for what a browser cannot see: they are no checks of their own. */
export type GroupCode =
  | 'stale-sign-in'
  | 'other-instance'
  | 'acs-not-registered'
  | 'other-idp-application'
  | 'idp-initiated-name-id-format';

/** What only AWS's side can tell; listed with the command or the console page that does. */
export const OUTSIDE_BROWSER = [
  'user-not-provisioned',
  'certificate-held-by-aws',
  'ad-connector-credentials',
  'nothing-assigned',
  'attributes-for-access-control-enabled',
  'cloudtrail-external-idp-login',
] as const;

export type OutsideBrowserCode = (typeof OUTSIDE_BROWSER)[number];

export type FindingCode = Exclude<Code, GroupCode | 'message-undecodable' | 'certificate-held-by-aws'>;
