import { samlMetadata, samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { showsMovedElements } from '../signatures.ts';
import { stated, wordedRule } from '../value.ts';

/**
 * The Assertion must be protected by a signature. AWS's metadata asks for a signed Assertion. Reports differ on whether
 * a signature on the Response alone is enough. A Signature elsewhere is the business of signature-wrapped.
 */
export const assertionUnsigned: MessageCheck<'assertion-unsigned'> = {
  code: 'assertion-unsigned',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.5'), samlMetadata('2.4.4')],
  idpTopics: ['sign-assertion'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const { assertion, response, signatures } = context;
    if (!assertion) return NOT_APPLICABLE;
    const isSigned = (element: object | undefined) =>
      signatures.some((signature) => signature.element.parent === element);
    if (isSigned(assertion.element)) return PASS;
    if (showsMovedElements(context)) return NOT_APPLICABLE;
    const isResponseSigned = isSigned(response?.element);
    // Only Identity Center's metadata asks for a signature on the Assertion itself.
    if (isResponseSigned && context.door === 'iam-federation') return PASS;
    return failing({
      weight: isResponseSigned ? 'likely-if-alone' : 'decisive',
      field: 'Assertion/Signature',
      expected: wordedRule('Signature in the Assertion'),
      received: isResponseSigned ? stated('element', 'Response/Signature') : null,
      expectedFrom: 'identity-center-rule',
    });
  },
};
