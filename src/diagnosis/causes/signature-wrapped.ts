import { samlCore, xmldsig } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { isOfMovedElement, ownSignatures, refersElsewhere, vouches } from '../signatures.ts';
import { stated, wordedRule } from '../value.ts';

/**
 * There is a Signature, but it does not refer to the Assertion that is read: elements were moved, or an ID occurs
 * twice.
 */
export const signatureWrapped: MessageCheck<'signature-wrapped'> = {
  code: 'signature-wrapped',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('5.4.2'), xmldsig('4.4.3.2')],
  idpTopics: ['message-integrity'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const { assertion, signatures } = context;
    if (!assertion || signatures.length === 0) return NOT_APPLICABLE;
    const own = ownSignatures(context);
    const isVouchedFor = own.some((signature) => vouches(signature, context));
    const elsewhere =
      own.find((signature) => refersElsewhere(signature, context)) ??
      (isVouchedFor ? undefined : signatures.find((signature) => isOfMovedElement(signature, context)));
    if (!elsewhere) return isVouchedFor ? PASS : NOT_APPLICABLE;
    return failing({
      weight: 'decisive',
      field: `${elsewhere.on}/Signature`,
      expected: wordedRule('one Reference to the ID of the signed element'),
      received: stated('element', elsewhere.refersTo[0]?.localName ?? null),
      expectedFrom: 'saml-rule',
    });
  },
};
