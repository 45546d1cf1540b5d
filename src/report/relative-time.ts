const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(\d{1,9}))?(?:Z|[+-]\d\d:\d\d)?$/;

/** Whether a text is a time as SAML writes it, and nothing else. */
export const isTime = (text: string): boolean => TIME.test(text) && !Number.isNaN(Date.parse(text));

/** Digits finer than milliseconds: nine of them could hide a phone number. */
export const fineDigitsOf = (text: string): string => {
  const digits = TIME.exec(text)?.[1] ?? '';
  return digits.length > 3 ? digits : '';
};

/**
 * The seconds in each unit, and the largest number of units for which it is used. Every unit is coarse enough that many
 * sign-ins share a value.
 */
const UNITS = [
  { sign: 'S', isOfDay: true, seconds: 1, upTo: 60 },
  { sign: 'M', isOfDay: true, seconds: 60, upTo: 60 },
  { sign: 'H', isOfDay: true, seconds: 3_600, upTo: 24 },
  { sign: 'D', isOfDay: false, seconds: 86_400, upTo: 31 },
  { sign: 'M', isOfDay: false, seconds: 2_629_746, upTo: 24 },
  { sign: 'Y', isOfDay: false, seconds: 31_556_952, upTo: 100 },
] as const;

/**
 * A time as its rounded distance from another, in one unit, as an xs:duration. `-PT4M` is four minutes before, `P11M`
 * eleven months after. Two sign-ins on different days look the same.
 *
 * @param moment milliseconds since the epoch
 */
export const relativeTime = (time: string, moment: number): string => {
  const seconds = Math.round((Date.parse(time) - moment) / 1000);
  const unit =
    UNITS.find((each) => Math.round(Math.abs(seconds) / each.seconds) < each.upTo) ?? UNITS[UNITS.length - 1];
  const count = Math.min(99, Math.round(Math.abs(seconds) / (unit?.seconds ?? 1)));
  const sign = seconds < 0 && count > 0 ? '-' : '';
  return `${sign}P${unit?.isOfDay ? 'T' : ''}${count}${unit?.sign}`;
};

const RELATIVE = /^-?P(?:T\d{1,2}[SMH]|\d{1,2}[DMY])$/;

/** Whether a text is such a distance, from an earlier report at level `public`. */
export const isRelativeTime = (text: string): boolean => RELATIVE.test(text);
