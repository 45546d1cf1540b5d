import { xmldsig } from '../basis.ts';
import { NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { isUnsupported, ownSignatures } from '../signatures.ts';

/**
 * The signature uses an algorithm or transform that this program cannot verify, so its result is unknown, never
 * invalid.
 */
export const signatureUnsupported: MessageCheck<'signature-unsupported'> = {
  code: 'signature-unsupported',
  kind: 'message',
  fixedBy: [],
  basis: [xmldsig('6.1')],
  idpTopics: [],
  awsTopics: [],
  step: null,
  unlikelyUnder: null,
  decides: 'algorithm',
  ask: (context) => {
    const own = ownSignatures(context);
    if (own.length === 0 || own.some(({ unusableAlgorithm }) => unusableAlgorithm !== null)) return NOT_APPLICABLE;
    return own.some(isUnsupported) ? unknown('supported-algorithm') : PASS;
  },
};
