/** Moments and lengths of time in the reader's own language and time zone. */

interface Unit {
  readonly unit: 'day' | 'hour' | 'minute' | 'second';
  readonly seconds: number;
}

const UNITS: readonly Unit[] = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
];

const SECOND: Unit = { unit: 'second', seconds: 1 };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once each: a format takes longer to make than a page takes to draw, and a page has dozens of moments. */
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
};

/** A moment with seconds and time zone, e.g. `Nov 23, 2026, 2:23:05 PM UTC`. Takes milliseconds since the epoch or ISO 8601; null when it is no time. */
export const formatMoment = (moment: number | string, locale: string, timeZone?: string): string | null => {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? null
    : formatOf(locale, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        second: '2-digit',
        timeZoneName: 'short',
        ...(timeZone === undefined ? {} : { timeZone }),
      }).format(date);
};

/** A time of day with seconds, e.g. `2:23:05 PM`. Takes milliseconds since the epoch. */
export const formatTime = (moment: number, locale: string, timeZone?: string): string =>
  formatOf(locale, {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(moment);

/** How long ago, or how far ahead, in words: `3 minutes ago`. Both in milliseconds since the epoch. */
export const formatOffset = (moment: number, now: number, locale: string): string => {
  const seconds = Math.round((moment - now) / 1000);
  const { unit, seconds: size } = unitOf(seconds);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
};

/** A length of time in words, in its two largest units: `4 minutes, 58 seconds`. Takes milliseconds, and leaves parts of a second out. */
export const formatDuration = (duration: number, locale: string): string => {
  const seconds = Math.trunc(duration / 1000);
  const { unit, seconds: size } = unitOf(seconds);
  const smaller = [...UNITS, SECOND].find((each) => each.seconds < size);
  const rest = smaller === undefined ? 0 : Math.floor((seconds % size) / smaller.seconds);
  return new Intl.ListFormat(locale, { type: 'unit' }).format([
    formatUnit(Math.floor(seconds / size), unit, locale),
    ...(smaller === undefined || rest === 0 ? [] : [formatUnit(rest, smaller.unit, locale)]),
  ]);
};

/** The largest of which there is one. */
const unitOf = (seconds: number): Unit => UNITS.find((known) => Math.abs(seconds) >= known.seconds) ?? SECOND;

const formatUnit = (count: number, unit: Unit['unit'], locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** A length of time in words: `30 minutes`. */
export const formatMinutes = (minutes: number, locale: string): string => formatUnit(minutes, 'minute', locale);
