import { fail, type Result, succeed } from '../result.ts';

export interface SamlTime {
  /** Milliseconds since the epoch, in UTC. */
  readonly milliseconds: number;
  /** How the time zone is written: `Z`, not at all (which SAML reads as UTC), or as hours and minutes. */
  readonly offset: 'utc' | 'none' | 'other';
}

export interface TimeError {
  readonly code: 'time-malformed';
  /** `form`: not written as an xs:dateTime. `no-such-time`: a month, day, time of day or offset that does not exist. */
  readonly reason: 'form' | 'no-such-time';
}

/** One anchored expression, white space included: trimming first takes quadratic time. */
const DATE_TIME = /^[\t\n\r ]*(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?[\t\n\r ]*$/;
const MINUTE = 60_000;

/**
 * Reads an xs:dateTime (XML Schema 1.0 part 2, section 3.2.7). SAML requires UTC without a time zone component
 * (saml-core 1.3.3), so a time without a time zone is read as UTC.
 *
 * @param text the value as written; XML Schema ignores white space around it
 * @returns the moment, truncated to milliseconds, because SAML systems must not rely on finer ones (saml-core 1.3.3)
 */
export const parseDateTime = (text: string): Result<SamlTime, TimeError> => {
  const match = DATE_TIME.exec(text);
  if (!match) return fail({ code: 'time-malformed', reason: 'form' });
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = '', zone = ''] = match;

  const midnight = startOfDay(year, Number(month), Number(day));
  const sinceMidnight = timeOfDay(Number(hour), Number(minute), Number(second), fraction);
  const offset = zoneMinutes(zone);
  if (midnight === null || sinceMidnight === null || offset === null) {
    return fail({ code: 'time-malformed', reason: 'no-such-time' });
  }
  return succeed({
    milliseconds: midnight + sinceMidnight - offset * MINUTE,
    offset: zone === 'Z' ? 'utc' : zone === '' ? 'none' : 'other',
  });
};

/** Midnight UTC of a day of the Gregorian calendar; null if there is no such day, or a Date cannot represent it. */
const startOfDay = (yearText: string, month: number, day: number): number | null => {
  const year = Number(yearText);
  if (year === 0 || /^-?0\d{4,}$/.test(yearText)) return null;
  const date = new Date(0);
  // Without a year 0, the year before 1 is -1 (XML Schema 1.0); JavaScript counts it as 0.
  date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
};

const timeOfDay = (hour: number, minute: number, second: number, fraction: string): number | null => {
  const endOfDay = hour === 24 && minute === 0 && second === 0 && /^0*$/.test(fraction);
  if (!endOfDay && (hour > 23 || minute > 59 || second > 59)) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
};

/** Minutes east of UTC, at most 14 hours. */
const zoneMinutes = (zone: string): number | null => {
  if (zone === '' || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};
