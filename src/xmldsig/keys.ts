import type { Certificate } from '../x509/certificate.ts';
import type { SignatureScheme } from './algorithms.ts';

/** The result of trying a certificate's key on a signature value. */
export type Trial = 'fits' | 'does-not-fit' | 'other-kind-of-key' | 'key-unsupported';

/** Tries a key: is this signature value good over these bytes? */
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

/**
 * Makes a function that tries keys, and imports each certificate's key only once for each scheme, however many
 * signatures it tries.
 */
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
      // For example, the key is too short for this hash, so no signature value can be good with it.
      return 'does-not-fit';
    }
  };
};
