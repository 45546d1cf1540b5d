import type { Certificate } from '../x509/certificate.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { MalformedSignature, SignatureVerdict, VerifiedSignature } from '../xmldsig/verdict.ts';
import type { ConfiguredCertificate, Context } from './context.ts';

export const verifies = ({ embedded, configured }: Pick<VerifiedSignature, 'embedded' | 'configured'>): boolean =>
  embedded.kind === 'verifies' || configured.kind === 'verifies';

export const isUnsupported = (signature: VerifiedSignature): boolean =>
  signature.embedded.kind === 'unsupported' && signature.configured.kind !== 'verifies';

type WhatIsRead = Pick<Context, 'response' | 'assertion' | 'signatures'>;

/** The elements that are read: the Response, and its one Assertion. */
const elementsRead = ({ response, assertion }: WhatIsRead): readonly (XmlElement | undefined)[] => [
  response?.element,
  assertion?.element,
];

/**
 * The Signatures of the elements that are read; only these are judged. Signatures in Advice, attribute values or
 * extensions belong to others.
 */
export const ownSignatures = (context: WhatIsRead): readonly VerifiedSignature[] =>
  context.signatures.filter(({ element }) => isOneOf(element.parent, elementsRead(context)));

const isOneOf = (element: XmlElement | null, elements: readonly (XmlElement | undefined)[]): boolean =>
  elements.some((each) => each === element);

/** Features of a Signature that attackers use to make verifier and reader see different elements. */
const AMBIGUOUS: readonly MalformedSignature[] = ['duplicate-id', 'foreign-child'];

/** The Signature refers to no unique element, or only to elements that are not read because they were moved. */
export const refersElsewhere = (signature: VerifiedSignature, context: WhatIsRead): boolean => {
  if (signature.embedded.kind === 'malformed' && AMBIGUOUS.includes(signature.embedded.detail)) return true;
  const { refersTo } = signature;
  return refersTo.length > 0 && !refersTo.some((element) => isOneOf(element, elementsRead(context)));
};

const MESSAGE_ELEMENTS: readonly string[] = ['Assertion', 'Response'];

/**
 * Whether the Signature covers a Response or an Assertion that is not read, in a place where neither belongs, as an
 * attacker leaves it who moves a signed element away. An Assertion within Advice belongs to others (saml-core 2.6).
 */
export const isOfMovedElement = (signature: VerifiedSignature, context: WhatIsRead): boolean =>
  !isWithinAdvice(signature.element) &&
  signature.refersTo.some(
    (element) => MESSAGE_ELEMENTS.includes(element.localName) && !isOneOf(element, elementsRead(context)),
  );

/** Whether no Signature vouches for what is read, and one covers other elements, which is signature-wrapped. */
export const showsMovedElements = (context: WhatIsRead): boolean => {
  const own = ownSignatures(context);
  return (
    !own.some((signature) => vouches(signature, context)) &&
    (own.some((signature) => refersElsewhere(signature, context)) ||
      context.signatures.some((signature) => isOfMovedElement(signature, context)))
  );
};

const isWithinAdvice = ({ parent }: XmlElement): boolean =>
  parent !== null && (parent.localName === 'Advice' || isWithinAdvice(parent));

/** The verdict that shows the Signature to be broken with every key; null if it is not. */
export const brokenVerdict = (signature: VerifiedSignature): SignatureVerdict | null => {
  const { embedded, configured } = signature;
  if (configured.kind === 'verifies') return null;
  if (embedded.kind === 'broken') return embedded;
  if (configured.kind === 'broken') return configured;
  const isItselfMalformed =
    embedded.kind === 'malformed' && embedded.detail !== 'key-info' && !AMBIGUOUS.includes(embedded.detail);
  return isItselfMalformed ? embedded : null;
};

/** Whether the Signature vouches for the Assertion that is read, or for the Response around it. */
export const vouches = ({ covers }: VerifiedSignature, { assertion, response }: WhatIsRead): boolean =>
  covers !== null && (covers === assertion?.element || covers === response?.element);

/** The certificate whose key made the Signature of what is read, preferably a configured one. */
export const verifyingCertificate = (context: Context): Certificate | null => {
  const vouching = context.signatures.filter((signature) => vouches(signature, context));
  for (const { configured, embedded } of vouching) {
    if (configured.kind === 'verifies') return configured.with;
    if (embedded.kind === 'verifies') return embedded.with;
  }
  return null;
};

/** Whether a certificate that Identity Center is said to have verifies the Signature of what is read. */
export const heldCertificateVerifies = (context: Context): boolean =>
  context.signatures.some(
    (signature) =>
      vouches(signature, context) &&
      signature.configured.kind === 'verifies' &&
      isHeld(signature.configured.with, context.configured),
  );

/** Whether an administrator says that Identity Center has the certificate; the IdP's metadata does not say that. */
export const isHeld = ({ sha256 }: Certificate, configured: readonly ConfiguredCertificate[]): boolean =>
  configured.some((each) => each.source === 'held' && each.certificate.sha256 === sha256);

/** The Signatures of what is read that are good by their own key; whether AWS has that key is another question. */
export const goodSignatures = (context: WhatIsRead): readonly VerifiedSignature[] =>
  ownSignatures(context).filter(
    (signature) =>
      !refersElsewhere(signature, context) && !isUnsupported(signature) && brokenVerdict(signature) === null,
  );

/** The certificate that made a Signature; if KeyInfo has several, the one that verifies it. */
export const signingCertificate = ({ embedded, embeddedCertificates }: VerifiedSignature): Certificate | null =>
  embedded.kind === 'verifies' ? embedded.with : (embeddedCertificates[0] ?? null);
