import { parseDateTime } from '../saml/time.ts';

/** The moment that a time of the message names, in milliseconds since the epoch; null if it is absent or malformed. */
export const momentOf = (text: string | null): number | null => {
  if (text === null) return null;
  const time = parseDateTime(text);
  return time.ok ? time.value.milliseconds : null;
};
