import { xmldsig } from '../basis.ts';
import { type Check, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { isUnsupported } from '../signatures.ts';

/** An algorithm or transform that this program does not verify: unknown, never invalid. */
export const signatureUnsupported: Check = {
  code: 'signature-unsupported',
  mendedBy: [],
  basis: [xmldsig('6.1')],
  ask: ({ signatures }) => {
    if (signatures.length === 0) return NOT_APPLICABLE;
    return signatures.some(isUnsupported) ? unknown('supported-algorithm') : PASS;
  },
};
