import { attribute, childNamed, textOf, type XmlElement } from '../xml/tree.ts';
import { digestMethods, hashLength, rsaPss, type SignatureScheme, XML_SIGNATURE } from './algorithms.ts';

const PSS = 'http://www.w3.org/2007/05/xmldsig-more#';

const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

const digestUriOf = (element: XmlElement, otherwise: string): string => {
  const method = childNamed(element, XML_SIGNATURE, 'DigestMethod');
  return (method && attribute(method, 'Algorithm')) ?? otherwise;
};

/**
 * The scheme of a SignatureMethod that carries `RSAPSSParams` (RFC 9231 section 2.3.9): SHA-256 if no digest is named,
 * a salt as long as the hash if no length is. Null for what WebCrypto cannot do: another mask generation function than
 * MGF1 with the same hash, another trailer.
 */
export const readRsaPss = (signatureMethod: XmlElement): SignatureScheme | null => {
  const parameters = childNamed(signatureMethod, PSS, 'RSAPSSParams');
  if (parameters === null) {
    return rsaPss('SHA-256', hashLength['SHA-256']);
  }
  const digestUri = digestUriOf(parameters, SHA256);
  const hash = digestMethods.get(digestUri);
  const mask = childNamed(parameters, PSS, 'MaskGenerationFunction');
  const isKnownMask =
    mask === null ||
    ((attribute(mask, 'Algorithm') ?? `${PSS}MGF1`) === `${PSS}MGF1` && digestUriOf(mask, SHA256) === digestUri);
  const saltLength = childNamed(parameters, PSS, 'SaltLength');
  const trailer = childNamed(parameters, PSS, 'TrailerField');
  const salt = saltLength && textOf(saltLength).trim();
  if (hash === undefined || !isKnownMask || (trailer !== null && textOf(trailer).trim() !== '1')) {
    return null;
  }
  if (salt !== null && !/^\d{1,4}$/.test(salt)) {
    return null;
  }
  return rsaPss(hash, salt === null ? hashLength[hash] : Number(salt));
};
