import type { CloudTrailError } from '../identity-center/cloudtrail.ts';
import type { Answers } from './ask-checks.ts';
import { observed } from './basis.ts';
import type { FindingCode } from './causes.ts';
import type { Finding } from './finding.ts';

/** What AWS's own record of a failed sign-in is cited as. */
export const CLOUDTRAIL_BASIS = observed('CloudTrail ExternalIdPDirectoryLogin', null);

const CODES: Readonly<Record<CloudTrailError, readonly FindingCode[]>> = {
  'name-id-policy': ['name-id-format'],
  'request-id': ['in-response-to-mismatch'],
  'one-assertion': ['assertion-missing', 'assertion-multiple'],
};

/** Other faults by which AWS must say the same. */
const ALSO: Readonly<Partial<Record<CloudTrailError, readonly FindingCode[]>>> = {
  'one-assertion': ['status-not-success', 'assertion-encrypted'],
};

const FIELDS: Readonly<Record<CloudTrailError, string>> = {
  'name-id-policy': 'Assertion/Subject/NameID/@Format',
  'request-id': 'Response/@InResponseTo',
  'one-assertion': 'Response/Assertion',
};

/** How AWS's own record stands to what the checks found. */
export interface CloudTrailComparison {
  /** The codes that the record's text means. */
  readonly codes: readonly FindingCode[];
  /** Whether one of them was found here; null where that could not be looked at. */
  readonly agrees: boolean | null;
}

export const compareWithCloudTrail = (error: CloudTrailError, { findings, passed }: Answers): CloudTrailComparison => {
  const codes = CODES[error];
  const meant = [...codes, ...(ALSO[error] ?? [])];
  const isFound = findings.some(({ code }) => meant.includes(code));
  const isRefuted = codes.every((code) => passed.includes(code));
  return { codes, agrees: isFound ? true : isRefuted ? false : null };
};

/** What AWS recorded and could not be looked at here, as a finding: AWS's own word for why it refused. */
export const findingsFromCloudTrail = (error: CloudTrailError, answers: Answers): readonly Finding[] => {
  const { codes, agrees } = compareWithCloudTrail(error, answers);
  const [code] = codes;
  if (agrees !== null || code === undefined) return [];
  return [
    {
      code,
      weight: 'decisive',
      field: FIELDS[error],
      expected: null,
      received: null,
      difference: null,
      expectedFrom: 'cloudtrail',
      fixedBy: error === 'request-id' ? ['user'] : ['idp-admin'],
      basis: [CLOUDTRAIL_BASIS],
      more: 0,
      application: null,
    },
  ];
};
