import { canonicalizationOf } from '../xml/canonicalization.ts';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/tree.ts';
import { ENVELOPED_SIGNATURE, XML_SIGNATURE } from './algorithms.ts';

/** How a Signature violates SAML's signature profile (saml-core 5.4), whether it is good or not. */
export interface ProfileViolation {
  readonly kind: ProfileViolationKind;
  /** The algorithm of the transform concerned; null if the violation is not about a transform. */
  readonly algorithm: string | null;
}

export type ProfileViolationKind =
  /** A Reference without a URI (5.4.2). */
  | 'reference-uri-missing'
  /** A Reference to anything but the ID of the element that contains the Signature (5.4.2). */
  | 'reference-elsewhere'
  /** `URI=""`: the whole document, although 5.4.2 requires the ID. */
  | 'reference-whole-document'
  /** More than one Reference (5.4.2). */
  | 'reference-count'
  /** A ds:Object in the Signature, although SAML's signatures are enveloped (5.4.1). */
  | 'object'
  /** A transform other than the enveloped signature and a canonicalisation (5.4.4). */
  | 'transform-foreign'
  /** More than two transforms. */
  | 'transform-count'
  /** Canonical XML 1.0 or 1.1 as a transform, although 5.4.4 names only the exclusive form. */
  | 'transform-inclusive';

/** Every violation of the profile by this Signature, each kind once. */
export const profileViolations = (signature: XmlElement): readonly ProfileViolation[] => {
  const signedInfo = childNamed(signature, XML_SIGNATURE, 'SignedInfo');
  const references = signedInfo === null ? [] : childrenNamed(signedInfo, XML_SIGNATURE, 'Reference');
  const ofUris = references.map((reference) => violationsOfUri(reference, signature.parent));
  const violations = [
    // If one of several References names the right element, the others are only superfluous.
    ...(ofUris.some((each) => each.length === 0) ? [] : ofUris.flat()),
    ...(references.length > 1 ? [violation('reference-count')] : []),
    ...(childNamed(signature, XML_SIGNATURE, 'Object') === null ? [] : [violation('object')]),
    ...references.flatMap(violationsOfTransforms),
  ];
  return violations.filter(({ kind }, index) => violations.findIndex((each) => each.kind === kind) === index);
};

const violation = (kind: ProfileViolationKind, algorithm: string | null = null): ProfileViolation => ({
  kind,
  algorithm,
});

const violationsOfUri = (reference: XmlElement, parent: XmlElement | null): readonly ProfileViolation[] => {
  const uri = attribute(reference, 'URI');
  if (uri === null) {
    return [violation('reference-uri-missing')];
  }
  const id = parent && attribute(parent, 'ID');
  if (id !== null && uri === `#${id}`) {
    return [];
  }
  return [violation(uri === '' && parent?.parent === null ? 'reference-whole-document' : 'reference-elsewhere')];
};

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const violationsOfTransforms = (reference: XmlElement): readonly ProfileViolation[] => {
  const algorithms = childrenNamed(reference, XML_SIGNATURE, 'Transforms')
    .flatMap((transforms) => childrenNamed(transforms, XML_SIGNATURE, 'Transform'))
    .map((transform) => attribute(transform, 'Algorithm') ?? '');
  const others = algorithms
    .filter((algorithm) => algorithm !== ENVELOPED_SIGNATURE && !algorithm.startsWith(EXCLUSIVE))
    .map((algorithm) =>
      violation(canonicalizationOf(algorithm) === null ? 'transform-foreign' : 'transform-inclusive', algorithm),
    );
  return algorithms.length > 2 ? [violation('transform-count'), ...others] : others;
};
