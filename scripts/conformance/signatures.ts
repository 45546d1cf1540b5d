import type { SamlResponse } from '../../src/saml/messages.ts';
import type { VerifiedSignature } from '../../src/xmldsig/verdict.ts';
import { compareCertificate, fingerprints } from './certificates.ts';
import { isDirect } from './expected-facts.ts';
import type { Tally } from './tally.ts';
import type { FileTruth, SignatureTruth, Truth } from './truth.ts';

/** Compares every signature's algorithms, certificates and verdict, in document order on both sides. */
export const compareSignatures = (
  tally: Tally,
  file: string,
  signatures: readonly VerifiedSignature[],
  expected: readonly SignatureTruth[],
  truth: Truth,
): void => {
  tally.compare(file, 'signatures.length', signatures.length, expected.length);
  signatures.forEach((signature, index) => {
    const known = expected[index];
    if (!known) return;
    tally.compare(file, 'signatures[]', statementsOf(signature), statementsIn(known));
    for (const certificate of signature.embeddedCertificates) compareCertificate(tally, file, certificate, truth);
    compareVerdict(tally, file, signature, known);
  });
};

const statementsOf = (signature: VerifiedSignature) => ({
  on: signature.on,
  signatureAlgorithm: signature.signatureAlgorithm,
  digestAlgorithms: signature.digestAlgorithms,
  canonicalization: signature.canonicalization,
  embeddedCertificates: signature.embeddedCertificates.map(({ sha256 }) => sha256),
});

const statementsIn = (truth: SignatureTruth): ReturnType<typeof statementsOf> => ({
  on: lastStep(truth.parent),
  signatureAlgorithm: truth.sig_alg,
  digestAlgorithms: truth.digest_algs,
  canonicalization: truth.c14n_alg,
  embeddedCertificates: fingerprints(truth.embedded_certs),
});

const lastStep = (path: string): string => path.replace(/^.*\//, '').replace(/\[\d+\]$/, '');

const isDecided = (truth: SignatureTruth): boolean => !truth.undecided_by_xmlsec1 && !truth.disputed;

const compareVerdict = (tally: Tally, file: string, signature: VerifiedSignature, truth: SignatureTruth): void => {
  if (!isDecided(truth)) return;
  const isGood = truth.verifies_with_embedded_cert;
  const rule = isGood ? ruleThatRefuses(signature) : null;
  if (rule === null) tally.compare(file, 'signatures[].verifies', signature.embedded.kind === 'verifies', isGood);
  else tally.refuse(file, 'signatures[].verifies', rule);
};

/** A broken signature or another key is not one of our rules, so if the truth says it is good, that is a disagreement. */
const ruleThatRefuses = ({ embedded }: VerifiedSignature): string | null => {
  if (embedded.kind === 'malformed') return embedded.detail;
  return embedded.kind === 'unsupported' ? embedded.algorithm : null;
};

/**
 * Compares which of a Response's direct Assertions are covered by a signature that verifies with its embedded
 * certificate. Skipped if any signature is undecided or disputed, or is good only with a certificate from elsewhere. By
 * our rule, a signature that covers another element than its parent covers nothing (saml-core 5.4.2).
 */
export const compareCoverage = (
  tally: Tally,
  file: string,
  response: SamlResponse,
  signatures: readonly VerifiedSignature[],
  truth: FileTruth,
): void => {
  if (!truth.signatures.every((signature) => isDecided(signature) && !signature.verifies_with_repo_cert)) return;
  const expected = truth.assertion_coverage.filter(({ assertion }) => isDirect(assertion));
  const good = signatures.filter(({ embedded }) => embedded.kind === 'verifies');
  const elsewhere = good.some(({ covers }) => covers === null) ? 'covers-not-its-parent' : null;
  const rule = elsewhere ?? signatures.map(ruleThatRefuses).find((each) => each !== null) ?? null;
  response.assertions.forEach(({ element }, index) => {
    const isCovered = good.some(({ covers }) => covers === element || covers === response.element);
    const isExpected = expected[index]?.covered_by_verified_signature ?? false;
    if (isExpected && !isCovered && rule !== null) tally.refuse(file, 'assertions[].isCovered', rule);
    else tally.compare(file, 'assertions[].isCovered', isCovered, isExpected);
  });
};
