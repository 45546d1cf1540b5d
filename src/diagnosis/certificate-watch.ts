import type { Instance } from '../identity-center/instance.ts';
import { measuredBy, readConfigured } from './build-context.ts';

export const DAY = 24 * 60 * 60_000;

/** From then on the icon's title and the settings speak of a certificate's end, as `certificate-expires-soon` does; in days. */
export const WARNING_TIME = 30;
/** From then on the settings say it as loudly as a fault; in days. */
export const URGENT_TIME = 7;

/** What is to be said of signing certificates before a sign-in fails because of them. */
export interface CertificateWatch {
  /** Whole days until the first of the certificates ends; null where none is known that has not ended yet. */
  readonly daysLeft: number | null;
  /** Whether every certificate that is known of one instance or account has ended. */
  readonly hasEnded: boolean;
  /**
   * SHA-256 of the certificate of the last accepted sign-in, where it is none of those that AWS is said to have: the IdP
   * has begun to sign with another one. Null otherwise.
   */
  readonly unlisted: string | null;
}

/** An account of IAM federation has no last accepted sign-in. */
type Watched = Pick<Instance, 'certificates'> & Partial<Pick<Instance, 'lastAccepted'>>;

/**
 * Watches the certificates by which signatures are judged (those that AWS is said to have, or else those of the IdP's metadata), and
 * the one that signed the last accepted sign-in.
 *
 * @param now milliseconds since the epoch
 */
export const watchCertificates = async (watched: readonly Watched[], now: number): Promise<CertificateWatch> => {
  const watches = await Promise.all(watched.map(watchOne));
  const ends = watches.flatMap(({ ends }) => ends).filter((end) => end >= now);
  return {
    daysLeft: ends.length === 0 ? null : Math.floor((Math.min(...ends) - now) / DAY),
    hasEnded: watches.some(({ ends }) => ends.length > 0 && Math.max(...ends) < now),
    unlisted: watches.find(({ unlisted }) => unlisted !== null)?.unlisted ?? null,
  };
};

const watchOne = async (
  watched: Watched,
): Promise<{ readonly ends: readonly number[]; readonly unlisted: string | null }> => {
  const configured = await readConfigured(watched);
  const held = configured.filter(({ source }) => source === 'held');
  const { certificateSha256: signing = null, certificateEnds = null } = watched.lastAccepted ?? {};
  const isListed = held.some(({ certificate }) => certificate.sha256 === signing);
  return {
    ends: [
      ...measuredBy(configured).map(({ notAfter }) => notAfter),
      ...(certificateEnds === null ? [] : [certificateEnds]),
    ],
    // Where nobody says what AWS has, nothing can be missing from it.
    unlisted: held.length === 0 || isListed ? null : signing,
  };
};
