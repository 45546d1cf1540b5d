/** SHA256SUMS, as `sha256sum --check` reads it. */
import { createHash } from 'node:crypto';

export const SUMS = 'SHA256SUMS';

/** The line of one file. */
export function sumLine(name, bytes) {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
}
