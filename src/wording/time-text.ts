import { formatUnit } from './duration.ts';
import type { Translate } from './translate.ts';

/** A time as its distance from the sign-in, as a report at level `public` gives it: an xs:duration of one unit. */
const RELATIVE = /^(-?)P(?:(\d{1,2})([DMY])|T(\d{1,2})([SMH]))$/;

interface Unit {
  readonly name: Intl.RelativeTimeFormatUnit;
  readonly seconds: number;
}

const UNITS: Readonly<Record<string, Unit>> = {
  D: { name: 'day', seconds: 86_400 },
  M: { name: 'month', seconds: 2_629_746 },
  Y: { name: 'year', seconds: 31_556_952 },
  TS: { name: 'second', seconds: 1 },
  TM: { name: 'minute', seconds: 60 },
  TH: { name: 'hour', seconds: 3_600 },
};

interface Distance {
  /** Negative for a time before the sign-in. */
  readonly count: number;
  readonly unit: Unit;
}

const distanceOf = (text: string): Distance | null => {
  const [, sign, days, dayUnit, seconds, timeUnit] = RELATIVE.exec(text) ?? [];
  const unit = UNITS[dayUnit ?? `T${timeUnit}`];
  return sign === undefined || unit === undefined ? null : { count: Number(`${sign}${days ?? seconds}`), unit };
};

export const isRelative = (text: string): boolean => distanceOf(text) !== null;

/** A time as written, or in words if it is relative to the sign-in: `4 minutes before the sign-in`. */
export const timeText = (text: string, t: Translate): string => {
  const distance = distanceOf(text);
  if (distance === null) return text;
  const { count, unit } = distance;
  if (count === 0) return t('time_same');
  return t(count < 0 ? 'time_before' : 'time_after', {
    length: formatUnit(Math.abs(count), unit.name, t('language')),
  });
};

/** The same from the point of view of the sign-in: `in 11 months`, `2 years ago`. */
export const timeFromThere = (text: string, t: Translate): string => {
  const distance = distanceOf(text);
  return distance === null
    ? text
    : new Intl.RelativeTimeFormat(t('language')).format(distance.count, distance.unit.name);
};

/**
 * Milliseconds between two times. If both are relative to the sign-in, rounded to the coarser of their units, which is
 * all that is known. Null if that is zero, or if one of them is not a time.
 */
export const distanceBetween = (one: string, other: string): number | null => {
  const [first, second] = [distanceOf(one), distanceOf(other)];
  if (first === null || second === null) {
    // A reader compares the seconds that are shown.
    const distance = Math.abs(wholeSeconds(one) - wholeSeconds(other));
    return Number.isNaN(distance) ? null : distance;
  }
  const unit = Math.max(...[first, second].filter(({ count }) => count !== 0).map((each) => each.unit.seconds));
  const units = Math.round(Math.abs(first.count * first.unit.seconds - second.count * second.unit.seconds) / unit);
  return units > 0 ? units * unit * 1000 : null;
};

const wholeSeconds = (time: string): number => Math.floor(Date.parse(time) / 1000) * 1000;
