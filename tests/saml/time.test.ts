import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateTime } from '../../src/saml/time.ts';

const milliseconds = (text: string): number | null => {
  const time = parseDateTime(text);
  return time.ok ? time.value.milliseconds : null;
};

describe('parseDateTime', () => {
  it('agrees with JavaScript’s own reading of every moment of the years 1 to 9999', () => {
    const moments = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseDateTime(moment.toISOString())).toEqual({
          ok: true,
          value: { milliseconds: moment.getTime(), offset: 'utc' },
        });
      }),
    );
  });

  it.each([
    ['Z', '2026-01-15T10:00:00Z', 'utc', '2026-01-15T10:00:00Z'],
    ['no time zone, which SAML reads as UTC', '2026-01-15T10:00:00', 'none', '2026-01-15T10:00:00Z'],
    ['hours east', '2026-01-15T10:00:00+02:00', 'other', '2026-01-15T08:00:00Z'],
    ['hours and minutes west', '2026-01-15T22:00:00-03:30', 'other', '2026-01-16T01:30:00Z'],
    ['an offset of nothing', '2026-01-15T10:00:00+00:00', 'other', '2026-01-15T10:00:00Z'],
    ['the largest offset', '2026-01-15T10:00:00-14:00', 'other', '2026-01-16T00:00:00Z'],
    ['the end of a year', '2025-12-31T24:00:00Z', 'utc', '2026-01-01T00:00:00Z'],
    ['the end of a day with a fraction of zeros', '2025-12-31T24:00:00.000Z', 'utc', '2026-01-01T00:00:00Z'],
    ['a leap day', '2024-02-29T00:00:00Z', 'utc', '2024-02-29T00:00:00Z'],
    ['a leap day of a century', '2000-02-29T00:00:00Z', 'utc', '2000-02-29T00:00:00Z'],
    ['white space around it', '\n 2026-01-15T10:00:00Z\t', 'utc', '2026-01-15T10:00:00Z'],
    ['a year of five digits', '12026-01-15T10:00:00Z', 'utc', '+012026-01-15T10:00:00Z'],
    ['the year before year 1', '-0001-12-31T23:59:59Z', 'utc', '0000-12-31T23:59:59Z'],
  ])('reads %s', (_, text, offset, same) => {
    expect(parseDateTime(text)).toEqual({ ok: true, value: { milliseconds: Date.parse(same), offset } });
  });

  it('reads a fraction of any length, cut to milliseconds', () => {
    expect(milliseconds('1970-01-01T00:00:00.5Z')).toBe(500);
    expect(milliseconds('1970-01-01T00:00:00.05Z')).toBe(50);
    expect(milliseconds('1970-01-01T00:00:00.9999999Z')).toBe(999);
    expect(milliseconds(`1970-01-01T00:00:00.123${'4'.repeat(100)}Z`)).toBe(123);
  });

  it.each([
    ['nothing', ''],
    ['a date', '2026-01-15'],
    ['a space for T', '2026-01-15 10:00:00Z'],
    ['small letters', '2026-01-15t10:00:00z'],
    ['no seconds', '2026-01-15T10:00Z'],
    ['an empty fraction', '2026-01-15T10:00:00.Z'],
    ['a comma', '2026-01-15T10:00:00,5Z'],
    ['an offset without colon', '2026-01-15T10:00:00+0200'],
    ['two digits of a year', '26-01-15T10:00:00Z'],
    ['a plus sign', '+2026-01-15T10:00:00Z'],
    ['seconds since the epoch', '1768471200'],
    ['something behind it', '2026-01-15T10:00:00Z!'],
    ['digits of another script', '２０２６-01-15T10:00:00Z'],
  ])('refuses %s, which is not an xs:dateTime', (_, text) => {
    expect(parseDateTime(text)).toEqual({ ok: false, error: { code: 'time-malformed', reason: 'form' } });
  });

  it.each([
    ['a month 0', '2026-00-15T10:00:00Z'],
    ['a month 13', '2026-13-15T10:00:00Z'],
    ['a day 0', '2026-01-00T10:00:00Z'],
    ['29 February of a common year', '2026-02-29T10:00:00Z'],
    ['29 February of a common century', '1900-02-29T10:00:00Z'],
    ['31 April', '2026-04-31T10:00:00Z'],
    ['an hour 25', '2026-01-15T25:00:00Z'],
    ['a minute after the end of the day', '2026-01-15T24:01:00Z'],
    ['a fraction after the end of the day', '2026-01-15T24:00:00.001Z'],
    ['a minute 60', '2026-01-15T10:60:00Z'],
    ['a leap second, which XML Schema does not know', '2016-12-31T23:59:60Z'],
    ['an offset of more than 14 hours', '2026-01-15T10:00:00+14:01'],
    ['an offset with 60 minutes', '2026-01-15T10:00:00+01:60'],
    ['the year 0', '0000-01-15T10:00:00Z'],
    ['a year with a zero before five digits', '02026-01-15T10:00:00Z'],
    ['a year beyond what a Date can represent', '999999999-01-15T10:00:00Z'],
  ])('refuses %s, a time that does not exist', (_, text) => {
    expect(parseDateTime(text)).toEqual({ ok: false, error: { code: 'time-malformed', reason: 'no-such-time' } });
  });
});
