import type { ProfileViolation, ProfileViolationKind } from '../../xmldsig/profile.ts';
import type { VerifiedSignature } from '../../xmldsig/verdict.ts';
import { samlCore } from '../basis.ts';
import { type Fault, type FaultWeight, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ownSignatures, refersElsewhere } from '../signatures.ts';
import { stated, type WordedRule, wordedRule } from '../value.ts';

/**
 * Weighed by how many of the service providers that were tried refuse each; those that refuse the last three are built
 * on OpenSAML for Java.
 */
const WEIGHTS: Readonly<Record<ProfileViolationKind, FaultWeight>> = {
  'reference-uri-missing': 'decisive',
  'reference-elsewhere': 'decisive',
  'reference-count': 'likely',
  object: 'likely',
  'transform-foreign': 'likely',
  'reference-whole-document': 'likely-if-alone',
  'transform-count': 'likely-if-alone',
  'transform-inclusive': 'likely-if-alone',
};

const RULES: Readonly<Record<ProfileViolationKind, WordedRule>> = {
  'reference-uri-missing': 'one Reference to the ID of the signed element',
  'reference-elsewhere': 'one Reference to the ID of the signed element',
  'reference-count': 'one Reference to the ID of the signed element',
  'reference-whole-document': 'one Reference to the ID of the signed element',
  object: 'a Signature without Object',
  'transform-foreign': 'enveloped signature and exclusive canonicalization only',
  'transform-count': 'enveloped signature and exclusive canonicalization only',
  'transform-inclusive': 'enveloped signature and exclusive canonicalization only',
};

const faultOf = ({ on }: VerifiedSignature, { kind, algorithm }: ProfileViolation): Fault => ({
  weight: WEIGHTS[kind],
  field: `${on}/Signature/${kind === 'object' ? 'Object' : 'SignedInfo/Reference'}`,
  expected: wordedRule(RULES[kind]),
  received: stated('algorithm', algorithm),
  expectedFrom: 'saml-rule',
});

/**
 * The signature has a form that SAML does not allow, whether it is good or not, which does not mean that anything was
 * changed. signature-wrapped reports one that names an element that is not read.
 */
export const signatureNotByProfile: MessageCheck<'signature-not-by-profile'> = {
  code: 'signature-not-by-profile',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('5.4')],
  idpTopics: ['canonicalization'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const own = ownSignatures(context).filter((signature) => !refersElsewhere(signature, context));
    if (own.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      own.flatMap((signature) =>
        signature.profileViolations
          // A reference to an element that does not exist makes the signature broken.
          .filter(({ kind }) => kind !== 'reference-elsewhere' || signature.refersTo.length > 0)
          .map((violation) => faultOf(signature, violation)),
      ),
    );
  },
};
