/** Moments and lengths of time in the reader's own language and time zone. */

import { formatUnit, unitOf } from '../src/wording/duration.ts';
import { timeText } from '../src/wording/time-text.ts';
import type { I18n } from './i18n.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Each format is made only once, because making one takes longer than drawing a page, and a page has dozens of moments. */
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
};

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const TIME_OF_DAY = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;

/** Null if it is not a time. */
const formatted = (
  moment: number | string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): string | null => {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  return formatOf(locale, timeZone === undefined ? options : { ...options, timeZone }).format(date);
};

/** A moment with seconds and time zone, e.g. `Nov 23, 2026, 2:23:05 PM UTC`. Takes milliseconds since the epoch or ISO 8601; null if it is not a time. */
export const formatMoment = (moment: number | string, locale: string, timeZone?: string): string | null =>
  formatted(moment, locale, { ...DAY, ...TIME_OF_DAY, timeZoneName: 'short' }, timeZone);

/** A day, e.g. `Nov 23, 2026`. Takes milliseconds since the epoch or ISO 8601; null if it is not a time. */
export const formatDay = (moment: number | string, locale: string, timeZone?: string): string | null =>
  formatted(moment, locale, DAY, timeZone);

/** The day of a time in a diagnosis; in words if an earlier report gives it relative to the sign-in. */
export const dayText = (time: string, { t, locale }: I18n): string => formatDay(time, locale) ?? timeText(time, t);

/** The same with its time of day. */
export const momentText = (time: string, { t, locale }: I18n): string =>
  formatMoment(time, locale) ?? timeText(time, t);

/** A time of day with seconds, e.g. `2:23:05 PM`. Takes milliseconds since the epoch. */
export const formatTime = (moment: number, locale: string, timeZone?: string): string =>
  formatOf(locale, { ...TIME_OF_DAY, ...(timeZone === undefined ? {} : { timeZone }) }).format(moment);

/** How long ago, or how far ahead, in words: `3 minutes ago`. Both in milliseconds since the epoch. */
export const formatOffset = (moment: number, now: number, locale: string): string => {
  const seconds = Math.round((moment - now) / 1000);
  const { unit, seconds: size } = unitOf(seconds);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
};

/** A duration in words: `30 minutes`. */
export const formatMinutes = (minutes: number, locale: string): string => formatUnit(minutes, 'minute', locale);
