import type { Letter } from '../src/report/message.ts';

/** Windows does not pass longer URLs to a mail program. */
const LONGEST = 2000;

/** An address in a text, without `mailto:` and angle brackets. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/i;

/** Characters that surround an address in a text, but do not occur in one. */
const AROUND_ADDRESS = /[\s<>()[\],;:"]+/;

const addressIn = (text: string): string | undefined =>
  text.split(AROUND_ADDRESS).flatMap((word) => ADDRESS.exec(word)?.[0] ?? [])[0];

/**
 * The message as a `mailto:` URL (RFC 6068) to the address in the organisation's contact, if there is one. A body that
 * is too long is left out, and the user has to paste it.
 */
export const mailUrl = ({ subject, body }: Letter, contact: string | null): string => {
  const to = encodeURIComponent(addressIn(contact ?? '') ?? '').replace('%40', '@');
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  // RFC 6068, 5: line breaks are %0D%0A.
  const whole = `${start}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST ? whole : start;
};
