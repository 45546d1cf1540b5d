import type { Translate } from './translate.ts';

/** A time as its distance from the sign-in, as a report at level `public` holds it: an xs:duration of one unit. */
const RELATIVE = /^(-?)P(?:(\d{1,2})([DMY])|T(\d{1,2})([SMH]))$/;

const UNITS: Readonly<Record<string, Intl.RelativeTimeFormatUnit>> = {
  D: 'day',
  M: 'month',
  Y: 'year',
  TS: 'second',
  TM: 'minute',
  TH: 'hour',
};

interface Distance {
  /** Negative before the sign-in. */
  readonly count: number;
  readonly unit: Intl.RelativeTimeFormatUnit;
}

const distanceOf = (text: string): Distance | null => {
  const [, sign, days, dayUnit, seconds, timeUnit] = RELATIVE.exec(text) ?? [];
  const unit = UNITS[dayUnit ?? `T${timeUnit}`];
  return sign === undefined || unit === undefined ? null : { count: Number(`${sign}${days ?? seconds}`), unit };
};

export const isRelative = (text: string): boolean => distanceOf(text) !== null;

/** A time as it stands; one that is told from the sign-in in words: `4 minutes before the sign-in`. */
export const timeText = (text: string, t: Translate): string => {
  const distance = distanceOf(text);
  if (distance === null) return text;
  const { count, unit } = distance;
  if (count === 0) return t('time_same');
  const length = new Intl.NumberFormat(t('language'), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.abs(count),
  );
  return t(count < 0 ? 'time_before' : 'time_after', { length });
};

/** The same as seen from the sign-in: `in 11 months`, `2 years ago`. */
export const timeFromThere = (text: string, t: Translate): string => {
  const distance = distanceOf(text);
  return distance === null ? text : new Intl.RelativeTimeFormat(t('language')).format(distance.count, distance.unit);
};
