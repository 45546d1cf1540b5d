import type { Value, ValueKind } from './finding.ts';

/** A value of the message, the settings or a rule; null stays null. */
export const stated = (kind: ValueKind, text: string | null): Value | null => (text === null ? null : { kind, text });

/** A moment in milliseconds since the epoch, as ISO 8601 in UTC. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const timeValue = (milliseconds: number): Value => ({ kind: 'time', text: isoTime(milliseconds) });

export const numberValue = (count: number): Value => ({ kind: 'number', text: String(count) });

/** What a rule requires, as SAML or AWS write it, e.g. `2.0`. */
export const ruleValue = (text: string): Value => ({ kind: 'rule', text });

/** What rules require, in words. JSON contains these words; src/wording/value-text.ts translates them. */
export const WORDED_RULES = [
  "a role that is not one of Identity Center's own",
  'a byte order mark',
  'a condition that SAML defines',
  'a name without #EXT#',
  'a name without a tab, a line break or one of <|>;:%',
  'a Signature without Object',
  'a value that is not empty',
  'a value without an XML comment',
  'an ID that begins with a letter or _',
  'an ID that was not posted before',
  'at least one Attribute',
  'at least one AuthnStatement',
  'base64 of deflated XML',
  'base64 that is percent-encoded once too often',
  'base64 without = at its end',
  'base64url (with - and _)',
  'bearer, with Recipient and NotOnOrAfter',
  'each Name once',
  'entityID of the external IdP',
  'enveloped signature and exclusive canonicalization only',
  'exactly one Assertion',
  'no encryption',
  'no white space',
  'no NameQualifier',
  'one AttributeValue',
  'one element of this name',
  'one Reference to the ID of the signed element',
  'raw (DER)',
  'Signature in the Assertion',
  'text',
  'the ARN of a role and the ARN of a SAML provider, with a comma between them',
  'two ARNs of one AWS account',
  'two ARNs of one AWS partition',
  'the key of a tag that is sent',
  'the order of the SAML schema',
  'the Response as it was posted',
  'UTF-8 without a byte order mark',
  'what the SAML schema allows',
  'XML without base64',
] as const;
export type WordedRule = (typeof WORDED_RULES)[number];

export const wordedRule = (text: WordedRule): Value => ({ kind: 'rule', text });
