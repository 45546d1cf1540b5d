interface Unit {
  readonly unit: 'day' | 'hour' | 'minute' | 'second';
  readonly seconds: number;
}

const SECOND: Unit = { unit: 'second', seconds: 1 };

const UNITS: readonly Unit[] = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  SECOND,
];

/** The largest unit that fits at least once. */
export const unitOf = (seconds: number): Unit => UNITS.find((known) => Math.abs(seconds) >= known.seconds) ?? SECOND;

/**
 * A count of units in words: `3 seconds`. With a plain space, because reports show the no-break space that French puts
 * there by its code point.
 */
export const formatUnit = (count: number, unit: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count).replace('\u00a0', ' ');

/**
 * A length of time in words, in its two largest units: `4 minutes, 58 seconds`. Takes milliseconds, and leaves out
 * fractions of a second.
 */
export const formatDuration = (duration: number, locale: string): string => {
  const seconds = Math.trunc(duration / 1000);
  const { unit, seconds: size } = unitOf(seconds);
  const smaller = UNITS.find((each) => each.seconds < size);
  const rest = smaller === undefined ? 0 : Math.floor((seconds % size) / smaller.seconds);
  return new Intl.ListFormat(locale, { type: 'unit' }).format([
    formatUnit(Math.floor(seconds / size), unit, locale),
    ...(smaller === undefined || rest === 0 ? [] : [formatUnit(rest, smaller.unit, locale)]),
  ]);
};
