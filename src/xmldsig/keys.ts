import type { Certificate } from '../x509/certificate.ts';
import type { SignatureScheme } from './algorithms.ts';

/** What trying a certificate's key on a signature value came to. */
export type Trial = 'fits' | 'does-not-fit' | 'other-kind-of-key' | 'key-unsupported';

/** Tries a key: over these bytes, is this signature value good? */
export type KeyTrial = (
  certificate: Certificate,
  scheme: SignatureScheme,
  signed: Uint8Array<ArrayBuffer>,
  signatureValue: Uint8Array<ArrayBuffer>,
) => Promise<Trial>;

const importKey = async ({ publicKey }: Certificate, { name, hash }: SignatureScheme): Promise<CryptoKey | null> => {
  const algorithm = name === 'ECDSA' ? { name, namedCurve: publicKey.curve ?? '' } : { name, hash };
  try {
    return await crypto.subtle.importKey('spki', publicKey.spki, algorithm, false, ['verify']);
  } catch {
    // WebCrypto refuses what it does not know: curves, unusual exponents, sizes beyond a browser's limit.
    return null;
  }
};

const parametersOf = ({ name, hash, saltLength }: SignatureScheme): RsaPssParams | EcdsaParams =>
  saltLength === null ? { name, hash } : { name, saltLength };

/** A way to try keys that imports each certificate's key once per scheme, however many signatures it is tried on. */
export const createKeyTrial = (): KeyTrial => {
  const imported = new Map<string, Promise<CryptoKey | null>>();
  return async (certificate, scheme, signed, signatureValue) => {
    if (certificate.publicKey.kind !== scheme.keyKind) {
      return 'other-kind-of-key';
    }
    const cacheKey = `${certificate.sha256} ${scheme.name} ${scheme.hash}`;
    const importing = imported.get(cacheKey) ?? importKey(certificate, scheme);
    imported.set(cacheKey, importing);
    const key = await importing;
    if (key === null) {
      return 'key-unsupported';
    }
    try {
      const fits = await crypto.subtle.verify(parametersOf(scheme), key, signatureValue, signed);
      return fits ? 'fits' : 'does-not-fit';
    } catch {
      // E.g. a key too short for this hash: no signature value can be good with it.
      return 'does-not-fit';
    }
  };
};
