import { type FaultId, faultOf, IDP_NAMES, type IdpName } from '../../lab/faults.ts';
import type { LabSettings } from '../../lab/lab.ts';

/** What a person reads about a failing sign-in. */
export interface ExpectedDiagnosis {
  readonly cause: string;
  /** The words of the headline; a cause that is only likely is followed by `Probably.` */
  readonly headline: string | RegExp;
  /** The codes of the findings, without those that do not stop a sign-in (`NOTICES`). */
  readonly findings: readonly string[];
}

export interface FaultCase {
  readonly fault: FaultId;
  /** Further switches of the lab. */
  readonly lab?: Partial<LabSettings>;
  /** Without any settings. */
  readonly expected: ExpectedDiagnosis;
  /** With AWS's metadata, the IdP's and AWS's certificate imported; the same as without if absent. */
  readonly expectedWithSettings?: ExpectedDiagnosis;
}

/** The findings in a good sign-in of each IdP: samlp sends no SessionNotOnOrAfter. */
export const NOTICES: Readonly<Record<IdpName, readonly string[]>> = {
  simplesamlphp: [],
  samlp: ['session-end-missing'],
};

const diagnosisOf = (
  cause: string,
  headline: string | RegExp,
  findings: readonly string[] = [cause],
): ExpectedDiagnosis => ({
  cause,
  headline,
  findings,
});

/** Every fault of the lab that is refused, and what the extension must say about it. */
export const FAULT_CASES: Readonly<Record<string, FaultCase>> = {
  'wrong audience': { fault: 'wrong-audience', expected: diagnosisOf('audience-mismatch', "It's the audience.") },
  "another instance's ACS": { fault: 'wrong-acs', expected: diagnosisOf('posted-to-unknown-acs', "It's the ACS URL.") },
  "another Region's ACS": {
    fault: 'wrong-region-acs',
    expected: diagnosisOf('acs-not-registered', "It's the ACS URL: the one AWS asked for isn't registered. Probably.", [
      'region-acs-mismatch',
    ]),
  },
  "another endpoint family's ACS": {
    fault: 'wrong-family-acs',
    expected: diagnosisOf('acs-not-registered', "It's the ACS URL: the one AWS asked for isn't registered. Probably.", [
      'endpoint-family-mismatch',
    ]),
  },
  'wrong Recipient': { fault: 'wrong-recipient', expected: diagnosisOf('recipient-mismatch', "It's the recipient.") },
  'wrong Destination': {
    fault: 'wrong-destination',
    expected: diagnosisOf('destination-mismatch', "It's the destination."),
  },
  'wrong Issuer': {
    fault: 'wrong-issuer',
    expected: diagnosisOf(
      'none',
      /^It isn't clear yet\. To find out, import .*the identity provider's metadata.*\.$/,
      [],
    ),
    expectedWithSettings: diagnosisOf('issuer-mismatch', "It's the issuer.", [
      'issuer-mismatch',
      'response-issuer-mismatch',
    ]),
  },
  'NameID of another format': {
    fault: 'name-id-format',
    expected: diagnosisOf('name-id-format', "It's the NameID format."),
  },
  'a persistent NameID': {
    fault: 'name-id-persistent',
    expected: diagnosisOf('name-id-format', "It's the NameID format."),
  },
  'a user without the attribute that NameID is made of': {
    fault: 'name-id-source-missing',
    expected: diagnosisOf('name-id-format', "It's the NameID format.", ['name-id-format', 'name-id-not-email']),
  },
  'NameID of another format, begun at the IdP': {
    fault: 'name-id-format',
    lab: { initiatedBy: 'idp' },
    expected: diagnosisOf(
      'idp-initiated-name-id-format',
      "It's the NameID format when starting at the identity provider.",
      ['name-id-format'],
    ),
  },
  'NameID that is no e-mail address': {
    fault: 'name-id-not-email',
    expected: diagnosisOf('name-id-not-email', "It's NameID: it isn't an email address."),
  },
  'a user whom Identity Center does not know': {
    fault: 'unknown-user',
    expected: diagnosisOf(
      'user-not-provisioned',
      "It's the user: Identity Center doesn't know this name. Probably.",
      [],
    ),
  },
  'an encrypted assertion': {
    fault: 'encrypted',
    expected: diagnosisOf('assertion-encrypted', "It's the encryption."),
  },
  'an expired assertion': {
    fault: 'expired',
    expected: diagnosisOf('expired', "It's the time: the Response is no longer valid.", [
      'expired',
      'subject-confirmation-expired',
    ]),
  },
  'an assertion that lives one second': {
    fault: 'one-second-lifetime',
    lab: { clockOffset: 90_000 },
    expected: diagnosisOf('expired', "It's the time: the Response is no longer valid. Probably.", [
      'expired',
      'subject-confirmation-expired',
    ]),
  },
  "the IdP's clock ahead": {
    fault: 'idp-clock-ahead',
    expected: diagnosisOf('idp-clock-off', "It's the identity provider's clock.", ['idp-clock-off', 'not-yet-valid']),
  },
  "the IdP's clock behind": {
    fault: 'idp-clock-behind',
    expected: diagnosisOf('idp-clock-off', "It's the identity provider's clock.", [
      'idp-clock-off',
      'expired',
      'subject-confirmation-expired',
    ]),
  },
  'an answer to an earlier request': {
    fault: 'stale-request',
    expected: diagnosisOf('stale-sign-in', "It's an old sign-in that was used again. Probably.", [
      'in-response-to-mismatch',
    ]),
  },
  'two assertions': {
    fault: 'two-assertions',
    expected: diagnosisOf('assertion-multiple', "It's the Assertion: the Response has more than one."),
  },
  'a status that is not Success': {
    fault: 'failed-status',
    expected: diagnosisOf('status-not-success', "It's the identity provider: it refused the sign-in."),
  },
  'nothing signed': {
    fault: 'unsigned',
    expected: diagnosisOf('assertion-unsigned', "It's the signature: the Assertion isn't signed."),
  },
  'the Response signed, not the assertion': {
    fault: 'response-only-signed',
    expected: diagnosisOf('assertion-unsigned', "It's the signature: the Assertion isn't signed. Probably."),
  },
  'SHA-1, where it is refused': {
    fault: 'sha1',
    lab: { refusesSha1: true },
    expected: diagnosisOf('signature-algorithm-weak', "It's the signature algorithm: it's outdated. Probably."),
  },
  'NameID changed after signing': {
    fault: 'tampered',
    expected: diagnosisOf('signature-broken', "It's the signature: the content was changed after signing."),
  },
  'signed with a key whose certificate AWS does not hold': {
    fault: 'other-certificate',
    expected: diagnosisOf('none', /^It isn't clear yet\. To find out, import .*\.$/, []),
    expectedWithSettings: diagnosisOf('signature-key-mismatch', "It's the certificate."),
  },
  'the application for IAM federation, without roles': {
    fault: 'wrong-application',
    expected: diagnosisOf('iam-role-missing', "It's the AWS role: there isn't one. (IAM federation)", [
      'iam-role-missing',
      'iam-session-name',
      'wrong-application',
    ]),
    expectedWithSettings: diagnosisOf('wrong-application', "It's the wrong AWS application at the identity provider.", [
      'wrong-application',
      'posted-to-unknown-acs',
      'audience-mismatch',
      'name-id-format',
    ]),
  },
};

/** Each case with each IdP that can produce it. */
export const casesByIdp = (): readonly (readonly [string, IdpName, FaultCase])[] =>
  Object.entries(FAULT_CASES).flatMap(([name, each]) =>
    IDP_NAMES.filter((idp) => faultOf(each.fault).madeBy.includes(idp)).map((idp) => [name, idp, each] as const),
  );
