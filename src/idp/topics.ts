/**
 * The settings of an IdP that the causes point to, in the order in which they are set up. Every console has an entry
 * for each.
 */
export const SETTING_TOPICS = [
  'application',
  'audience',
  'acs-url',
  'name-id-format',
  'name-id-value',
  'sign-assertion',
  'signature-algorithm',
  'encryption',
  'certificate',
  'metadata',
  'issuer',
  'user-assignment',
  'sign-in-policy',
  'attributes',
  'access-control-attributes',
  'user-fields',
  'session-length',
  'validity',
  'request-signature',
  'provisioning',
  'sign-in-log',
  'clock',
] as const;

/** Topics for which hardly any console has a setting. The general steps serve products that leave them out. */
export const RARE_TOPICS = [
  'application-enabled',
  'authn-statement',
  'canonicalization',
  'message-encoding',
  'message-form',
  'message-integrity',
  'request-binding',
  'start-url',
] as const;

export const IDP_TOPICS = [...SETTING_TOPICS, ...RARE_TOPICS] as const;

export type SettingTopic = (typeof SETTING_TOPICS)[number];
export type RareTopic = (typeof RARE_TOPICS)[number];
export type IdpTopic = SettingTopic | RareTopic;
