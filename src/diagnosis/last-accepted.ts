import { isKnownAttributeName } from '../idp/attribute-names.ts';
import type { Context } from './context.ts';
import { verifyingCertificate } from './signatures.ts';
import { isoTime } from './value.ts';

/** What changed since the last sign-in of this instance that AWS accepted; null if nothing did. */
export interface SinceLastAccepted {
  /** When that was, ISO 8601. */
  readonly at: string;
  readonly issuer: Change | null;
  readonly audience: Change | null;
  /** SHA-256 fingerprints. */
  readonly certificate: Change | null;
  readonly nameIdFormat: Change | null;
  /** Names of attributes that came or went; null if they are the same. */
  readonly attributes: { readonly missing: readonly string[]; readonly added: readonly string[] } | null;
}

export interface Change {
  readonly before: string | null;
  readonly now: string | null;
}

/** A value that was not known then cannot be compared. */
const changeOf = (before: string | null, now: string | null): Change | null =>
  before === null || before === now ? null : { before, now };

/** Only names that everybody's messages contain are remembered, because any other may name a person. */
const attributesSince = (before: readonly string[], now: readonly string[]): SinceLastAccepted['attributes'] => {
  const missing = before.filter((name) => isKnownAttributeName(name) && !now.includes(name));
  const added = now.filter((name) => isKnownAttributeName(name) && !before.includes(name));
  return missing.length + added.length === 0 ? null : { missing, added };
};

/** Compares an Assertion with the last one that AWS accepted; null if either is missing. */
export const sinceLastAccepted = (context: Context): SinceLastAccepted | null => {
  const { assertion, lastAccepted } = context;
  if (!assertion || !lastAccepted) return null;
  const names = assertion.attributes.map(({ name }) => name).filter((name) => name !== null);
  return {
    at: isoTime(lastAccepted.at),
    issuer: changeOf(lastAccepted.issuer, assertion.issuer?.value ?? null),
    audience: changeOf(lastAccepted.audience, assertion.audienceRestrictions[0]?.[0] ?? null),
    certificate: changeOf(lastAccepted.certificateSha256, verifyingCertificate(context)?.sha256 ?? null),
    nameIdFormat: changeOf(lastAccepted.nameIdFormat, assertion.nameId?.format ?? null),
    attributes: attributesSince(lastAccepted.attributeNames, names),
  };
};
