import type { VerifiedSignature } from '../../xmldsig/verdict.ts';
import { samlCore, xmldsig } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { brokenVerdict, isUnsupported, ownSignatures, refersElsewhere, verifies } from '../signatures.ts';
import { stated } from '../value.ts';

const faultOf = (signature: VerifiedSignature): readonly Fault[] => {
  const verdict = brokenVerdict(signature);
  if (!verdict) return [];
  const isDigest = verdict.kind === 'broken' && verdict.step === 'digest';
  return [
    {
      weight: 'decisive',
      field: `${signature.on}/Signature/${isDigest ? 'SignedInfo/Reference/DigestValue' : 'SignatureValue'}`,
      expected: isDigest ? stated('digest', verdict.stated) : null,
      received: isDigest ? stated('digest', verdict.computed) : null,
      expectedFrom: 'saml-rule',
      // The message was captured as it was posted, so it was already indented when the IdP sent it.
      ...(signature.withoutIndentation && verifies(signature.withoutIndentation) && { difference: 'white-space' }),
    },
  ];
};

/**
 * A digest or the signature value does not verify with the key that claims to have made it: the message was changed
 * after signing.
 */
export const signatureBroken: MessageCheck<'signature-broken'> = {
  code: 'signature-broken',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('5.4'), xmldsig('3.2')],
  idpTopics: ['message-integrity'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'signature',
  ask: (context) => {
    const judged = ownSignatures(context).filter(
      (signature) => !refersElsewhere(signature, context) && !isUnsupported(signature),
    );
    if (judged.length === 0) return NOT_APPLICABLE;
    // A copy that somebody indented does not show what was posted.
    const isCopy = context.observed.post?.isCopy === true;
    const isIndentedCopy = judged.some(
      (signature) => isCopy && signature.withoutIndentation !== null && brokenVerdict(signature) !== null,
    );
    if (isIndentedCopy) return unknown('message-as-posted');
    const faults = judged.flatMap(faultOf);
    const couldLook = judged.some(
      ({ embedded, configured }) =>
        embedded.kind === 'verifies' || configured.kind === 'verifies' || configured.kind === 'key-mismatch',
    );
    return faults.length === 0 && !couldLook ? unknown('certificate') : failingOrPass(faults);
  },
};
