import { BEFORE_HOST, isKnownSubjectPart } from './known/subjects.ts';
import { isPlaceholder } from './placeholders.ts';
import { namePlaceholder, redactName } from './redact-name.ts';
import { redactHost } from './redact-url.ts';
import type { Redaction } from './redaction.ts';

/**
 * The names of the kinds of parts (RFC 4514, section 3, and those that `src/x509` adds); any other is written as its
 * object identifier.
 */
const KINDS = new Set(
  (
    'CN L ST O OU C STREET DC UID emailAddress sn serialNumber title description businessCategory postalCode name givenName ' +
    'initials generationQualifier dnQualifier pseudonym organizationIdentifier'
  ).split(' '),
);

/**
 * Redacts a distinguished name part by part (RFC 4514). The kinds of its parts stay; values stay if products write them
 * into every customer's certificates, and in CN at level `colleague` a host that the report names anyway. Anything else
 * may name a person.
 */
export const redactSubject = (subject: string, redaction: Redaction): string =>
  partsOf(subject)
    .map(({ text, joint }) => `${redactPart(text, redaction)}${joint}`)
    .join('');

interface Part {
  readonly text: string;
  /** What follows it: `,`, `+`, or nothing at the end. */
  readonly joint: string;
}

/** Character by character, because a backslash makes the next character literal. */
const partsOf = (subject: string): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at < subject.length; at += 1) {
    const character = subject.charAt(at);
    if (character === '\\') at += 1;
    else if (character === ',' || character === '+') {
      parts.push({ text: subject.slice(start, at), joint: character });
      start = at + 1;
    }
  }
  return [...parts, { text: subject.slice(start), joint: '' }];
};

const redactPart = (part: string, redaction: Redaction): string => {
  if (part === '' || isKnownSubjectPart(part)) return part;
  const { level, placeholders, hasPlaceholders } = redaction;
  const equals = part.indexOf('=');
  const kind = part.slice(0, Math.max(0, equals));
  const value = part.slice(equals + 1);
  const shown = KINDS.has(kind) ? `${kind}=` : equals < 0 ? '' : `${placeholders.mark('…')}=`;
  const host = BEFORE_HOST.flatMap((before) => hostBehind(before, value, redaction)).at(-1);
  if (kind === 'CN' && host !== undefined) return `${shown}${host}`;
  if (hasPlaceholders && isPlaceholder(value)) return part;
  return `${shown}${(hasPlaceholders ? namePlaceholder(value, level) : null) ?? redactName(value, level, placeholders)}`;
};

const hostBehind = (before: string, value: string, redaction: Redaction): readonly string[] => {
  const host = value.slice(before.length);
  const isKnown = value.startsWith(before) && redaction.hosts.has(host.toLowerCase());
  return isKnown ? [`${before}${redactHost(host, redaction)}`] : [];
};
