import { samlCore, xmldsig } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { isMisplaced, vouches } from '../signatures.ts';
import { ruleValue, stated } from '../value.ts';

/** There is a Signature, but what it refers to is not the Assertion that is read: elements were moved, or an ID stands twice. */
export const signatureWrapped: Check = {
  code: 'signature-wrapped',
  mendedBy: ['idp-admin'],
  basis: [samlCore('5.4.2'), xmldsig('4.4.3.2')],
  ask: (context) => {
    const { assertion, signatures } = context;
    if (!assertion || signatures.length === 0) return NOT_APPLICABLE;
    const misplaced = signatures.find((signature) => isMisplaced(signature) || !isOfAMessage(signature.on));
    if (!misplaced || signatures.some((signature) => vouches(signature, context))) return PASS;
    return failing({
      weight: 'decisive',
      field: `${misplaced.on}/Signature`,
      expected: ruleValue('one Reference to the ID of the signed element'),
      received: stated('element', misplaced.covers?.localName ?? null),
      expectedFrom: 'saml-rule',
    });
  },
};

const isOfAMessage = (localName: string): boolean => localName === 'Response' || localName === 'Assertion';
