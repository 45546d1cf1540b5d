const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/;
const DAY = 24 * 60 * 60 * 1000;

/** Whether a text is a time as SAML writes it, so that nothing else can stand in it. */
export const isTime = (text: string): boolean => TIME.test(text) && !Number.isNaN(Date.parse(text));

/**
 * A time moved by a length that is the same for a whole report: differences between times stay, the moment does not.
 * A part of a second would stay the same in every report, so it becomes zero, as long as it was.
 *
 * @param by milliseconds, whole seconds
 */
export const shiftTime = (text: string, by: number): string => {
  const [, fraction = '', zone = ''] = TIME.exec(text) ?? [];
  const local = Date.parse(`${text.slice(0, 19)}Z`);
  return `${new Date(local + by).toISOString().slice(0, 19)}${fraction.replace(/\d/g, '0')}${zone}`;
};

/** How far the times of one report are moved: 1 to 3650 days back and a part of a day, from its random salt. */
export const shiftFrom = (salt: Uint8Array): number => {
  const number = salt.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return -(DAY + (number % (3649 * 86400)) * 1000);
};
