import { isFileLabel } from './known/own-words.ts';

/**
 * What a report calls the file it was made from: its number among the files and what sort of file it is. The name itself
 * may be the user's address, and is never in a report.
 *
 * @param number from 1
 * @returns `2.xml`; `2` where the name ends in nothing that is known; `-` for standard input
 */
export const fileLabel = (number: number, name: string): string => {
  if (name === '-') return name;
  const label = `${number}.${name.slice(name.lastIndexOf('.') + 1).toLowerCase()}`;
  return isFileLabel(label) ? label : String(number);
};
