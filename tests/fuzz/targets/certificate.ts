import fc from 'fast-check';
import { importFile } from '../../../src/identity-center/import.ts';
import { EMPTY_INSTANCE } from '../../../src/identity-center/instance.ts';
import { readCertificateFile } from '../../../src/x509/certificate-file.ts';
import { certificateKinds, derOf, pemOf } from '../../x509/certificates.ts';
import { harmInInstance } from '../instance.ts';
import { byteChanges } from '../mutate-bytes.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

/** DER twice, because most faults are there. */
const WAYS: readonly ((kind: string) => Uint8Array)[] = [
  derOf,
  derOf,
  (kind) => Buffer.from(pemOf(kind)),
  (kind) => Buffer.from(`text\n${pemOf(kind)}\n${pemOf('ec-p256')}`),
  (kind) => Buffer.from(Buffer.from(derOf(kind)).toString('base64')),
];

const files: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...Object.keys(certificateKinds)), fc.constantFrom(...WAYS), byteChanges)
  .map(([kind, way, change]) => change(way(kind)));

/** A damaged certificate file of any kind and wrapping. */
export const certificateTarget: FuzzTarget = {
  name: 'certificate',
  batch: (seed) => tryEach(fc.sample(files, { seed, numRuns: 100 }), attempt),
};

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const bytes = Buffer.from(input);
  await readCertificateFile(bytes.toString('latin1'));
  const imported = await importFile(EMPTY_INSTANCE, bytes, 'certificate');
  if (!imported.ok) return `refused: ${'reason' in imported.error ? imported.error.reason : imported.error.code}`;
  const harm = await harmInInstance(imported.value.instance);
  return harm.length > 0 ? fault(harm.join('; ')) : 'imported';
};
