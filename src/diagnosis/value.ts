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

/** What a rule asks for, in the field's own words, e.g. `2.0` or `exactly one Assertion`. */
export const ruleValue = (text: string): Value => ({ kind: 'rule', text });
