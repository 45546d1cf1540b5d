import { isFileLabel } from './known/own-words.ts';

/**
 * The label of a file in a report: its number among the files and its sort. The name itself may be the user's address,
 * so no report contains it.
 *
 * @param number from 1
 * @returns `2.xml`; `2` if the name has no known ending; `-` for standard input
 */
export const fileLabel = (number: number, name: string): string => {
  if (name === '-') return name;
  const label = `${number}.${name.slice(name.lastIndexOf('.') + 1).toLowerCase()}`;
  return isFileLabel(label) ? label : String(number);
};
