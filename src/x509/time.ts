import { type DerElement, Tag } from './der.ts';

/** RFC 5280 sections 4.1.2.5.1 and 4.1.2.5.2: seconds always, Z always, no fractions. */
const timePattern = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** UTCTime has two digits for the year: 50 to 99 belong to the 20th century, 00 to 49 to the 21st. */
const withCentury = (utcTime: string): string => (utcTime < '5' ? `20${utcTime}` : `19${utcTime}`);

/** A Time of a Validity in milliseconds since the epoch; null if it is malformed or no such moment exists. */
export const readTime = (element: DerElement | undefined): number | null => {
  if (element?.tag !== Tag.utcTime && element?.tag !== Tag.generalizedTime) {
    return null;
  }
  const text = String.fromCharCode(...element.content.subarray(0, 20));
  const match = timePattern.exec(element.tag === Tag.utcTime ? withCentury(text) : text);
  if (match === null) {
    return null;
  }
  const [, year, month, day, hour, minute, second] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const milliseconds = Date.parse(iso);
  // Date.parse lets 31 February roll over, so the result differs from the input.
  return Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== iso ? null : milliseconds;
};
