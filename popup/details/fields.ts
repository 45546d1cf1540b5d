import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { AssertionFacts, Facts } from '../../src/diagnosis/facts.ts';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { NAME_ID_EMAIL, STATUS_SUCCESS } from '../../src/saml/names.ts';

/** One field of the Response: its value, and the expected one. */
export interface FieldRow {
  /** The path in SAML's words, as in findings. */
  readonly field: string;
  /** Null if the value is unknown. */
  readonly expected: string | null;
  /** Null if the field is absent. */
  readonly received: string | null;
  /** Whether a finding that can stop the sign-in is about this field. */
  readonly differs: boolean;
  /** Whether the value names a person, or may do so. */
  readonly isPersonal: boolean;
}

/** All fields of the Response in document order. Empty if no Response was read. */
export const fieldRows = (diagnosis: Diagnosis): readonly FieldRow[] =>
  diagnosis.facts === null
    ? []
    : [
        ...responseRows(diagnosis.facts, diagnosis),
        ...diagnosis.facts.assertions.flatMap(assertionRows(diagnosis)),
      ].map(withFinding(diagnosis));

interface Field {
  readonly field: string;
  readonly expected: string | null;
  readonly received: string | null;
  readonly isPersonal: boolean;
}

/** The expected value in a finding is more exact than the diagnosis's. */
const withFinding =
  ({ findings }: Diagnosis) =>
  (row: Field): FieldRow => {
    const about = findings.filter((finding) => finding.field === row.field);
    const closest = about.find((finding) => finding.received?.text === row.received) ?? about[0];
    return {
      ...row,
      expected: closest?.expected?.text ?? row.expected,
      differs:
        about.some(isFault) ||
        // Findings about a signature name what is inside it.
        (row.expected === VERIFIES &&
          row.received !== VERIFIES &&
          findings.some((finding) => isFault(finding) && finding.field.includes('/Signature/'))),
    };
  };

const isFault = ({ weight }: Finding): boolean => weight !== 'notice';

/** The verdict on a good signature. */
const VERIFIES = 'verifies';

const row = (field: string, received: string | null, expected: string | null = null): Field => ({
  field,
  received,
  expected,
  isPersonal: false,
});

const personalRow = (field: string, received: string | null): Field => ({ ...row(field, received), isPersonal: true });

const idpEntityId = (diagnosis: Diagnosis): string | null =>
  diagnosis.metadata.find((metadata) => metadata.of === 'idp')?.entityId ?? null;

const responseRows = ({ response, signatures }: Facts, diagnosis: Diagnosis): readonly Field[] => {
  const { signIn, authnRequest, instance } = diagnosis;
  const acsUrls = instance?.acsUrls ?? [];
  const knownAcs = acsUrls.find((url) => url === signIn.postedTo) ?? acsUrls[0] ?? null;
  return [
    // A bare Response does not say where it was posted to.
    ...(signIn.postedTo === null ? [] : [row('POST URL', signIn.postedTo, authnRequest?.acsUrl ?? knownAcs)]),
    row('Response/@ID', response.id),
    row('Response/@IssueInstant', response.issueInstant),
    row('Response/@Destination', response.destination, signIn.postedTo),
    row('Response/@InResponseTo', response.inResponseTo, authnRequest?.id ?? null),
    row('Response/Issuer', response.issuer, idpEntityId(diagnosis)),
    row('Response/Status/StatusCode', response.status.join(' › '), STATUS_SUCCESS),
    ...(response.statusMessage === null ? [] : [personalRow('Response/Status/StatusMessage', response.statusMessage)]),
    ...signatures.flatMap((signature) => [
      row(`${signature.on}/Signature/SignedInfo/SignatureMethod`, signature.signatureAlgorithm),
      row(
        `${signature.on}/Signature`,
        signature.configured === 'not-configured' ? signature.embedded : signature.configured,
        VERIFIES,
      ),
    ]),
  ];
};

const assertionRows =
  (diagnosis: Diagnosis) =>
  (assertion: AssertionFacts): readonly Field[] => {
    const { authnRequest, instance, signIn } = diagnosis;
    return [
      row('Assertion/@ID', assertion.id),
      row('Assertion/Issuer', assertion.issuer, idpEntityId(diagnosis)),
      personalRow('Assertion/Subject/NameID', assertion.nameId?.value ?? null),
      row(
        'Assertion/Subject/NameID/@Format',
        assertion.nameId?.format ?? null,
        authnRequest?.nameIdFormat ?? NAME_ID_EMAIL,
      ),
      ...assertion.subjectConfirmations.flatMap((confirmation) => [
        row('SubjectConfirmationData/@Recipient', confirmation.recipient, signIn.postedTo),
        row('SubjectConfirmationData/@NotOnOrAfter', confirmation.notOnOrAfter),
        row('SubjectConfirmationData/@InResponseTo', confirmation.inResponseTo, authnRequest?.id ?? null),
      ]),
      row('Assertion/Conditions/@NotBefore', assertion.notBefore),
      row('Assertion/Conditions/@NotOnOrAfter', assertion.notOnOrAfter),
      ...assertion.audienceRestrictions.map((audiences) =>
        row(
          'Assertion/Conditions/AudienceRestriction/Audience',
          audiences.join('\n'),
          authnRequest?.issuer ?? instance?.issuerUrl ?? null,
        ),
      ),
      ...assertion.authnStatements.flatMap((statement) => [
        row('AuthnStatement/@AuthnInstant', statement.authnInstant),
        row('AuthnStatement/@SessionNotOnOrAfter', statement.sessionNotOnOrAfter),
      ]),
      ...assertion.attributes.map((attribute) =>
        personalRow(`Attribute ${attribute.name ?? ''}`.trim(), attribute.values.join('\n')),
      ),
    ];
  };
