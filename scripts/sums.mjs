/** SHA256SUMS, in the form for `sha256sum --check`. */
import { createHash } from 'node:crypto';

export const SUMS = 'SHA256SUMS';

/** The line for one file. */
export function sumLine(name, bytes) {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
}
