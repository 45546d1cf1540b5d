import type { Instance } from '../identity-center/instance.ts';
import { judgingCertificates, readConfigured } from './build-context.ts';

export const DAY = 24 * 60 * 60_000;

/**
 * How many days before a certificate's end the icon's title and the settings mention it, as `certificate-expires-soon`
 * does.
 */
export const WARNING_TIME = 30;
/** How many days before its end the settings show it as prominently as a fault. */
export const URGENT_TIME = 7;

/** What to say about signing certificates before a sign-in fails because of them. */
export interface CertificateWatch {
  /** Whole days until the first certificate expires; null if none is known that has not expired yet. */
  readonly daysLeft: number | null;
  /** SHA-256 of that certificate; null if none is known. */
  readonly endsFirst: string | null;
  /** Whether every known certificate of one instance or account has expired. */
  readonly hasEnded: boolean;
  /**
   * SHA-256 of the certificate of the last accepted sign-in, if it is none of those that AWS is said to have, because
   * the IdP has begun to sign with another one. Null otherwise.
   */
  readonly unlisted: string | null;
}

/** An account of IAM federation has no last accepted sign-in. */
type Watched = Pick<Instance, 'certificates'> & Partial<Pick<Instance, 'lastAccepted'>>;

/**
 * Watches the certificates that signatures are checked with (those that AWS is said to have, or else those of the IdP's
 * metadata), and the one that signed the last accepted sign-in.
 *
 * @param now milliseconds since the epoch
 */
export const watchCertificates = async (watched: readonly Watched[], now: number): Promise<CertificateWatch> => {
  const watches = await Promise.all(watched.map(watchOne));
  const [first] = watches
    .flatMap(({ ends }) => ends)
    .filter(({ notAfter }) => notAfter >= now)
    .toSorted((one, other) => one.notAfter - other.notAfter);
  return {
    daysLeft: first === undefined ? null : Math.floor((first.notAfter - now) / DAY),
    endsFirst: first?.sha256 ?? null,
    hasEnded: watches.some(({ ends }) => ends.length > 0 && ends.every(({ notAfter }) => notAfter < now)),
    unlisted: watches.find(({ unlisted }) => unlisted !== null)?.unlisted ?? null,
  };
};

interface Watch {
  readonly ends: readonly { readonly notAfter: number; readonly sha256: string | null }[];
  readonly unlisted: string | null;
}

const watchOne = async (watched: Watched): Promise<Watch> => {
  const configured = await readConfigured(watched);
  const held = configured.filter(({ source }) => source === 'held');
  const { certificateSha256: signing = null, certificateEnds = null } = watched.lastAccepted ?? {};
  const isListed = held.some(({ certificate }) => certificate.sha256 === signing);
  return {
    ends: [
      ...judgingCertificates(configured),
      ...(certificateEnds === null ? [] : [{ notAfter: certificateEnds, sha256: signing }]),
    ],
    // If nobody says which certificates AWS has, none can be missing.
    unlisted: held.length === 0 || isListed ? null : signing,
  };
};
