/** The settings of an IdP that the causes point to, in the order in which they are set up. */
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
  'attributes',
  'access-control-attributes',
  'session-length',
  'validity',
  'request-signature',
  'provisioning',
  'clock',
] as const;

export type SettingTopic = (typeof SETTING_TOPICS)[number];
