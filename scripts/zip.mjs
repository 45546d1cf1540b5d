/** Zips of the same bytes for the same files: in the order of their names, with one fixed date. */
import { zipSync } from 'fflate';

/** The first moment that a zip can name. Local time on purpose: fflate writes the local hour, as zip does. */
const FIXED_DATE = new Date(1980, 0, 1);
const UNIX = 3;

/**
 * @param {readonly { name: string, bytes: Uint8Array, executable?: boolean }[]} files names with `/`, in any order
 * @returns {Uint8Array} the zip
 */
export function reproducibleZip(files) {
  const inOrder = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const entries = inOrder.map(({ name, bytes, executable = false }) => [
    name,
    // Without a mode, unzip would make files that nobody may read.
    [bytes, { level: 9, mtime: FIXED_DATE, os: UNIX, attrs: (executable ? 0o100755 : 0o100644) << 16 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
