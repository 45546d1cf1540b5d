import type { Assertion, Attribute, SamlResponse } from '../saml/messages.ts';
import type { SignatureVerdict, VerifiedSignature } from '../xmldsig/verdict.ts';

/**
 * What a Response says, as plain data: the report's `facts`. Values are unchanged, white space included;
 * absent values are null.
 */
export interface Facts {
  readonly response: ResponseFacts;
  readonly assertions: readonly AssertionFacts[];
  readonly encryptedAssertions: number;
  readonly signatures: readonly SignatureFacts[];
}

export interface ResponseFacts {
  readonly id: string | null;
  readonly issuer: string | null;
  readonly destination: string | null;
  readonly inResponseTo: string | null;
  readonly issueInstant: string | null;
  /** Outer to inner codes. */
  readonly status: readonly string[];
  readonly statusMessage: string | null;
}

export interface AssertionFacts {
  readonly id: string | null;
  readonly issuer: string | null;
  readonly issueInstant: string | null;
  readonly nameId: { readonly value: string; readonly format: string | null } | null;
  readonly audienceRestrictions: readonly (readonly string[])[];
  readonly notBefore: string | null;
  readonly notOnOrAfter: string | null;
  readonly subjectConfirmations: readonly SubjectConfirmationFacts[];
  readonly authnStatements: readonly AuthnStatementFacts[];
  readonly attributes: readonly AttributeFacts[];
}

export interface SubjectConfirmationFacts {
  readonly method: string | null;
  readonly recipient: string | null;
  readonly notBefore: string | null;
  readonly notOnOrAfter: string | null;
  readonly inResponseTo: string | null;
}

export interface AuthnStatementFacts {
  readonly authnInstant: string | null;
  readonly sessionNotOnOrAfter: string | null;
  readonly sessionIndex: string | null;
  readonly classRef: string | null;
}

export interface AttributeFacts {
  readonly name: string | null;
  readonly nameFormat: string | null;
  readonly values: readonly string[];
}

export interface SignatureFacts {
  /** Local name of the signed element. */
  readonly on: string;
  readonly signatureAlgorithm: string | null;
  readonly digestAlgorithms: readonly string[];
  readonly canonicalization: string | null;
  readonly embedded: SignatureVerdict['kind'];
  readonly configured: SignatureVerdict['kind'];
  /** Whether the signature, if it verifies, covers an Assertion that was read. */
  readonly coversAssertion: boolean;
  /** The broken step, the broken rule or the unsupported algorithm of the first verdict that has one. */
  readonly detail: string | null;
}

/**
 * The facts of a Response.
 *
 * @param signatures every signature of the same document, verified
 */
export const factsOf = (response: SamlResponse, signatures: readonly VerifiedSignature[]): Facts => ({
  response: {
    id: response.id,
    issuer: response.issuer?.value ?? null,
    destination: response.destination,
    inResponseTo: response.inResponseTo,
    issueInstant: response.issueInstant,
    status: response.statusCodes,
    statusMessage: response.statusMessage,
  },
  assertions: response.assertions.map(assertionFacts),
  encryptedAssertions: response.encryptedAssertions,
  signatures: signatures.map((signature) => signatureFacts(signature, response)),
});

const assertionFacts = (assertion: Assertion): AssertionFacts => ({
  id: assertion.id,
  issuer: assertion.issuer?.value ?? null,
  issueInstant: assertion.issueInstant,
  nameId: assertion.nameId && { value: assertion.nameId.value, format: assertion.nameId.format },
  audienceRestrictions: assertion.audienceRestrictions,
  notBefore: assertion.notBefore,
  notOnOrAfter: assertion.notOnOrAfter,
  subjectConfirmations: assertion.subjectConfirmations.map(
    ({ method, recipient, notBefore, notOnOrAfter, inResponseTo }) => ({
      method,
      recipient,
      notBefore,
      notOnOrAfter,
      inResponseTo,
    }),
  ),
  authnStatements: assertion.authnStatements,
  attributes: assertion.attributes.map(attributeFacts),
});

const attributeFacts = ({ name, nameFormat, values }: Attribute): AttributeFacts => ({
  name,
  nameFormat,
  values: values.map(({ text }) => text),
});

const signatureFacts = (signature: VerifiedSignature, response: SamlResponse): SignatureFacts => ({
  on: signature.on,
  signatureAlgorithm: signature.signatureAlgorithm,
  digestAlgorithms: signature.digestAlgorithms,
  canonicalization: signature.canonicalization,
  embedded: signature.embedded.kind,
  configured: signature.configured.kind,
  coversAssertion: response.assertions.some(
    ({ element }) => signature.covers === element || signature.covers === response.element,
  ),
  detail: detailOf(signature.embedded) ?? detailOf(signature.configured),
});

const detailOf = (verdict: SignatureVerdict): string | null => {
  switch (verdict.kind) {
    case 'broken':
      return verdict.step;
    case 'malformed':
      return verdict.detail;
    case 'unsupported':
      return verdict.algorithm;
    default:
      return null;
  }
};
