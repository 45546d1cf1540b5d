import type { Letter } from '../src/report/message.ts';

/** Windows passes no longer URL to a mail program. */
const LONGEST = 2000;

/** An address as people write it in a text: neither `mailto:` nor angle brackets belong to it. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/i;

/** Characters that surround an address in a text and are in no address. */
const AROUND_ADDRESS = /[\s<>()[\],;:"]+/;

const addressIn = (text: string): string | undefined =>
  text.split(AROUND_ADDRESS).flatMap((word) => ADDRESS.exec(word)?.[0] ?? [])[0];

/**
 * The letter as a `mailto:` URL (RFC 6068), to the address in the organisation's contact, if there is one. A body that is
 * too long stays out: then it has to be pasted.
 */
export const mailUrl = ({ subject, body }: Letter, contact: string | null): string => {
  const to = encodeURIComponent(addressIn(contact ?? '') ?? '').replace('%40', '@');
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  // RFC 6068, 5: line breaks are %0D%0A.
  const whole = `${start}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST ? whole : start;
};
