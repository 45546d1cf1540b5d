/** Makes zips with the same bytes for the same files: in the order of their names, with one fixed date. */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { deflateRaw } from 'pako';
import { deflate } from './zopfli.mjs';

/**
 * The first moment that a zip can represent. Local time on purpose, because the library writes the local hour, as zip
 * does.
 */
const FIXED_DATE = new Date(1980, 0, 1);
/** For files that are downloaded often; Zopfli would take a minute for all sources. */
const SMALLEST = 9;
const FAST = 6;

/** The platform's own deflate gives other bytes on other machines. */
class Deflate extends TransformStream {
  constructor(_format, { level }) {
    const chunks = [];
    super({
      transform: (chunk) => void chunks.push(chunk),
      flush: async (controller) => {
        const bytes = Buffer.concat(chunks);
        controller.enqueue(level === SMALLEST ? await deflate(bytes) : deflateRaw(bytes, { level }));
      },
    });
  }
}

configure({ useWebWorkers: false, useCompressionStream: false, CompressionStreamFallback: Deflate });

/**
 * @param {readonly { name: string, bytes: Uint8Array, executable?: boolean }[]} files with `/` in their names, in any
 *   order
 * @param {{ isSmallest?: boolean }} [options] whether it may take seconds to be a little smaller
 * @returns {Promise<Uint8Array>} the zip
 */
export async function reproducibleZip(files, { isSmallest = false } = {}) {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: isSmallest ? SMALLEST : FAST,
    lastModDate: FIXED_DATE,
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: false,
    keepOrder: true,
  });
  const inOrder = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, bytes, executable = false } of inOrder) {
    // Without a mode, unzip would create files that nobody may read.
    await zip.add(name, new Uint8ArrayReader(bytes), { unixMode: executable ? 0o100755 : 0o100644 });
  }
  return zip.close();
}
