import type { VerifiedSignature } from '../../xmldsig/verdict.ts';
import { observed } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ownSignatures, verifyingCertificate } from '../signatures.ts';
import { ruleValue, stated } from '../value.ts';

const SHA_1 = /sha1(?:-rsa-MGF1)?$/;
const MIN_RSA_BITS = 2048;

const weakAlgorithm = ({ signatureAlgorithm, digestAlgorithms }: VerifiedSignature): string | null =>
  [signatureAlgorithm, ...digestAlgorithms].find((algorithm) => algorithm !== null && SHA_1.test(algorithm)) ?? null;

/**
 * SHA-1, or an RSA key under 2048 bits. AWS publishes no list of algorithms, and reports disagree on whether it refuses
 * SHA-1.
 */
export const signatureAlgorithmWeak: MessageCheck<'signature-algorithm-weak'> = {
  code: 'signature-algorithm-weak',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [observed('Keycloak guides for Identity Center: RSA_SHA256 required', null)],
  idpTopics: ['signature-algorithm'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const usable = ownSignatures(context).filter(({ unusableAlgorithm }) => unusableAlgorithm === null);
    if (usable.length === 0) return NOT_APPLICABLE;
    const weak = usable.flatMap((signature) => {
      const algorithm = weakAlgorithm(signature);
      return algorithm === null ? [] : [{ on: signature.on, algorithm }];
    });
    const key = verifyingCertificate(context)?.publicKey;
    const isShort = key?.kind === 'RSA' && key.bits < MIN_RSA_BITS;
    return failingOrPass([
      ...weak.slice(0, 1).map(({ on, algorithm }) => ({
        weight: 'likely-if-alone' as const,
        field: `${on}/Signature/SignedInfo/SignatureMethod`,
        expected: ruleValue('RSA-SHA256'),
        received: stated('algorithm', algorithm),
        expectedFrom: 'identity-center-rule' as const,
      })),
      ...(isShort
        ? [
            {
              weight: 'likely-if-alone' as const,
              field: 'X509Certificate',
              expected: ruleValue(`RSA ${MIN_RSA_BITS}`),
              received: stated('algorithm', `RSA ${key.bits}`),
              expectedFrom: 'identity-center-rule' as const,
            },
          ]
        : []),
    ]);
  },
};
