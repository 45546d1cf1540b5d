import { xmldsig } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ownSignatures } from '../signatures.ts';
import { ruleValue, stated } from '../value.ts';

/** HMAC, MD5, DSA or an unknown algorithm: no receiver can verify such a signature with a certificate. */
export const signatureAlgorithmUnusable: MessageCheck<'signature-algorithm-unusable'> = {
  code: 'signature-algorithm-unusable',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [xmldsig('6.1')],
  idpTopics: ['signature-algorithm'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const own = ownSignatures(context);
    if (own.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      own
        .filter(({ unusableAlgorithm }) => unusableAlgorithm !== null)
        .map(({ on, unusableAlgorithm }) => ({
          weight: 'likely',
          field: `${on}/Signature/SignedInfo`,
          expected: ruleValue('RSA-SHA256'),
          received: stated('algorithm', unusableAlgorithm),
          expectedFrom: 'saml-rule',
        })),
    );
  },
};
