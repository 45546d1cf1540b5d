import type { Certificate } from '../x509/certificate.ts';
import type { MalformedSignature, SignatureVerdict, VerifiedSignature } from '../xmldsig/verdict.ts';
import type { Context } from './context.ts';

/**
 * Rules on what a Signature refers to: broken where elements were moved, or IDs are not unique. The others break the
 * Signature itself: one whose element is nowhere in the message can no longer be good.
 */
const REFERRING: readonly MalformedSignature[] = ['reference-count', 'reference-uri', 'foreign-child', 'duplicate-id'];

export const verifies = ({ embedded, configured }: VerifiedSignature): boolean =>
  embedded.kind === 'verifies' || configured.kind === 'verifies';

export const isUnsupported = (signature: VerifiedSignature): boolean =>
  signature.embedded.kind === 'unsupported' && signature.configured.kind !== 'verifies';

/** The Signature does not vouch for the element it stands in, or stands in none that is read: it tells of moved elements. */
export const standsElsewhere = (signature: VerifiedSignature): boolean =>
  isMisplaced(signature) || signature.covers !== null;

/** The Signature refers to something else than the element it stands in, or to nothing that is unique. */
export const isMisplaced = (signature: VerifiedSignature): boolean =>
  signature.covers === null &&
  (signature.embedded.kind === 'malformed' ? REFERRING.includes(signature.embedded.detail) : !isUnsupported(signature));

/** The verdict that shows the Signature to be broken, whoever holds its key; null where it is not. */
export const brokenVerdict = (signature: VerifiedSignature): SignatureVerdict | null => {
  const { embedded, configured } = signature;
  if (configured.kind === 'verifies') return null;
  if (embedded.kind === 'broken') return embedded;
  if (configured.kind === 'broken') return configured;
  const isItselfMalformed = embedded.kind === 'malformed' && embedded.detail !== 'key-info' && !isMisplaced(signature);
  return isItselfMalformed ? embedded : null;
};

/** Whether the Signature vouches for the Assertion that is read, or for the Response around it. */
export const vouches = ({ covers }: VerifiedSignature, { assertion, response }: Context): boolean =>
  covers !== null && (covers === assertion?.element || covers === response?.element);

/** The certificate whose key made the Signature of what is read: the configured one first. */
export const verifyingCertificate = (context: Context): Certificate | null => {
  const vouching = context.signatures.filter((signature) => vouches(signature, context));
  for (const { configured, embedded } of vouching) {
    if (configured.kind === 'verifies') return configured.with;
    if (embedded.kind === 'verifies') return embedded.with;
  }
  return null;
};
