import type { Value, ValueKind } from './finding.ts';

/** A value of the message, the settings or a rule; null stays null. */
export const stated = (kind: ValueKind, text: string | null): Value | null => (text === null ? null : { kind, text });

/** A moment in milliseconds since the epoch, as ISO 8601 in UTC. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const timeValue = (milliseconds: number): Value => ({ kind: 'time', text: isoTime(milliseconds) });

/** A length of time in milliseconds, as whole seconds. */
export const durationValue = (milliseconds: number): Value => ({
  kind: 'duration',
  text: String(Math.round(milliseconds / 1000)),
});
export const numberValue = (count: number): Value => ({ kind: 'number', text: String(count) });

/** What a rule asks for, as SAML or AWS write it, e.g. `2.0`. */
export const ruleValue = (text: string): Value => ({ kind: 'rule', text });

/** What rules ask for in words. These stand in JSON; src/wording/value-text.ts says them in the reader's language. */
export const WORDED_RULES = [
  "a role that is not one of Identity Center's own",
  'a name without #EXT#',
  'a value that is not empty',
  'a value without an XML comment',
  'an ID that was not posted before',
  'at least one AuthnStatement',
  'bearer, with Recipient and NotOnOrAfter',
  'each Name once',
  'entityID of the external IdP',
  'exactly one Assertion',
  'no encryption',
  'no white space',
  'one AttributeValue',
  'one Reference to the ID of the signed element',
  'raw (DER)',
  'Signature in the Assertion',
  'text',
  'the ARN of a role and the ARN of a SAML provider, with a comma between them',
  'two ARNs of one AWS account',
  'two ARNs of one AWS partition',
] as const;
export type WordedRule = (typeof WORDED_RULES)[number];

export const wordedRule = (text: WordedRule): Value => ({ kind: 'rule', text });
