import { xmldsig } from '../basis.ts';
import { NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { isUnsupported } from '../signatures.ts';

/** An algorithm or transform that this program does not verify: unknown, never invalid. */
export const signatureUnsupported: MessageCheck<'signature-unsupported'> = {
  code: 'signature-unsupported',
  kind: 'message',
  fixedBy: [],
  basis: [xmldsig('6.1')],
  idpTopics: [],
  awsTopics: [],
  step: null,
  unlikelyUnder: null,
  decides: null,
  ask: ({ signatures }) => {
    if (signatures.length === 0) return NOT_APPLICABLE;
    return signatures.some(isUnsupported) ? unknown('supported-algorithm') : PASS;
  },
};
