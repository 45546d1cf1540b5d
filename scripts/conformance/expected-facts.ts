import type { AssertionFacts, Facts } from '../../src/diagnosis/facts.ts';
import type { AssertionTruth, FileTruth } from './truth.ts';

/** The report's `facts` without the signatures, according to the truth. */
export const expectedFacts = (truth: FileTruth): Omit<Facts, 'signatures'> => ({
  response: {
    id: truth.id,
    issuer: truth.issuer[0] ?? null,
    destination: truth.destination,
    inResponseTo: truth.in_response_to,
    issueInstant: truth.issue_instant,
    // A StatusCode without a Value does not count.
    status: truth.status_codes.flatMap(({ value }) => (value === null ? [] : [value])),
    statusMessage: truth.status_messages[0] ?? null,
  },
  assertions: truth.assertions.filter(({ path }) => isDirect(path)).map(expectedAssertion),
  encryptedAssertions: truth.encrypted_assertions,
});

/** The truth lists assertions anywhere; a Response's are its direct children (saml-core 3.3.3). */
export const isDirect = (path: string): boolean => /^\/Response\/Assertion(?:\[\d+\])?$/.test(path);

/** The truth has the first 120 characters of an attribute's value. */
export const withCutValues = (facts: Omit<Facts, 'signatures'>): Omit<Facts, 'signatures'> => ({
  ...facts,
  assertions: facts.assertions.map((assertion) => ({
    ...assertion,
    attributes: assertion.attributes.map((attribute) => ({
      ...attribute,
      values: attribute.values.map((value) => value.slice(0, 120)),
    })),
  })),
});

const expectedAssertion = (truth: AssertionTruth): AssertionFacts => ({
  id: truth.id,
  issuer: truth.issuer[0] ?? null,
  issueInstant: truth.issue_instant,
  nameId: truth.nameids[0] ?? null,
  audienceRestrictions: truth.conditions[0]?.audience_restrictions ?? [],
  notBefore: truth.conditions[0]?.not_before ?? null,
  notOnOrAfter: truth.conditions[0]?.not_on_or_after ?? null,
  subjectConfirmations: truth.subject_confirmations.map(({ method, data: [data] }) => ({
    method,
    recipient: data?.Recipient ?? null,
    notBefore: data?.NotBefore ?? null,
    notOnOrAfter: data?.NotOnOrAfter ?? null,
    inResponseTo: data?.InResponseTo ?? null,
  })),
  authnStatements: truth.authn_statements.map((statement) => ({
    authnInstant: statement.authn_instant,
    sessionNotOnOrAfter: statement.session_not_on_or_after,
    sessionIndex: statement.session_index,
    classRef: statement.class_refs[0] ?? null,
  })),
  attributes: truth.attributes.map(({ name, name_format, values }) => ({
    name,
    nameFormat: name_format?.replace(/^…:/, 'urn:oasis:names:tc:SAML:2.0:attrname-format:') ?? null,
    values,
  })),
});
