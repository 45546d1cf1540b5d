import type { CloudTrailError, CloudTrailRecord } from '../identity-center/cloudtrail.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import { byWeightThenOrder, type CheckResults } from './ask-checks.ts';
import { observed } from './basis.ts';
import type { FindingCode } from './causes.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { inResponseTosOf } from './pair-request.ts';

/** How AWS's own record of a failed sign-in is cited. */
export const CLOUDTRAIL_BASIS = observed('CloudTrail ExternalIdPDirectoryLogin', null);

/** The codes that each text of CloudTrail means. */
export const CLOUDTRAIL_CODES: Readonly<Record<CloudTrailError, readonly [FindingCode, ...FindingCode[]]>> = {
  'name-id-policy': ['name-id-format'],
  'request-id': ['in-response-to-mismatch'],
  'one-assertion': ['assertion-missing', 'assertion-multiple'],
};

/** Other faults for which AWS must write the same text. */
const ALSO: Readonly<Partial<Record<CloudTrailError, readonly FindingCode[]>>> = {
  'one-assertion': ['status-not-success', 'assertion-encrypted'],
};

const FIELDS: Readonly<Record<CloudTrailError, string>> = {
  'name-id-policy': 'Assertion/Subject/NameID/@Format',
  'request-id': 'Response/@InResponseTo',
  'one-assertion': 'Response/Assertion',
};

/** Why a record belongs to another sign-in. */
export const CLOUDTRAIL_MISFITS = ['door', 'outcome', 'time', 'region', 'request'] as const;
export type CloudTrailMisfit = (typeof CLOUDTRAIL_MISFITS)[number];

/** How AWS's own record compares with what the checks found. */
export interface CloudTrailComparison {
  /** The codes that the record's text means. */
  readonly codes: readonly FindingCode[];
  /**
   * Whether one of them was found here; null if the checks for them could not run, or if the record belongs to another
   * sign-in.
   */
  readonly agrees: boolean | null;
  /** What shows that the record belongs to another sign-in; null if nothing does. */
  readonly misfit: CloudTrailMisfit | null;
}

/** A record whose text is known, and what shows that it belongs to another sign-in. */
interface Chosen {
  readonly error: CloudTrailError;
  readonly misfit: CloudTrailMisfit | null;
}

const MINUTE = 60_000;
/** CloudTrail's event has the time of the refusal, but clocks differ, and people wait on a page. */
const MOST_BEFORE = 2 * MINUTE;
const MOST_AFTER = 15 * MINUTE;

const isOutsideTime = ({ time }: CloudTrailRecord, { now }: Context): boolean =>
  time !== null && now !== null && (time < now.from - MOST_BEFORE || time > now.to + MOST_AFTER);

/** The Regions of the instance: those of its issuer URL and of every ACS URL in this sign-in or the settings. */
const regionsOf = ({ acs, expectations, instance, assertion }: Context): readonly string[] => {
  const issuerUrls = [...(expectations.audience?.values ?? []), ...(assertion?.audienceRestrictions.flat() ?? [])];
  const acsUrls = [...(expectations.acsUrls?.values ?? []), ...(instance?.acsUrls ?? [])];
  return [
    acs?.region,
    ...issuerUrls.map((url) => parseIssuerUrl(url)?.region),
    ...acsUrls.map((url) => parseAcsUrl(url)?.region),
  ].filter((region) => region !== undefined);
};

const isOfOtherRegion = ({ region }: CloudTrailRecord, context: Context): boolean => {
  const regions = regionsOf(context);
  return region !== null && regions.length > 0 && !regions.includes(region);
};

/** A sign-in that began at the IdP has no AuthnRequest, so AWS cannot have refused it because of one. */
const isOfOtherRequest = ({ error, authnRequestId }: CloudTrailRecord, context: Context): boolean => {
  if (error === 'request-id' && context.pairing.kind === 'idp-initiated') return true;
  const answered = context.response ? inResponseTosOf(context.response).map(({ id }) => id) : [];
  const ids = [...(context.request?.id ? [context.request.id] : []), ...answered];
  return authnRequestId !== null && ids.length > 0 && !ids.includes(authnRequestId);
};

/** Whether AWS's page or answer showed the ID in the record. */
const hasSameRequestId = ({ requestId }: CloudTrailRecord, { observed: { failure, post } }: Context): boolean =>
  requestId !== null &&
  [failure?.requestId, post?.requestId].some((shown) => shown?.toLowerCase() === requestId.toLowerCase());

const misfitOf = (record: CloudTrailRecord, context: Context): CloudTrailMisfit | null => {
  if (context.door === 'iam-federation') return 'door';
  if (context.observed.outcome === 'accepted') return 'outcome';
  if (hasSameRequestId(record, context)) return null;
  if (isOutsideTime(record, context)) return 'time';
  if (isOfOtherRegion(record, context)) return 'region';
  return isOfOtherRequest(record, context) ? 'request' : null;
};

const distanceOf = ({ time }: CloudTrailRecord, { now }: Context): number =>
  time === null || now === null ? 0 : Math.abs(time - now.from);

/**
 * The record of this sign-in among those that were supplied: the one with the request ID that AWS showed, else the
 * nearest in time. If none belongs to this sign-in, it is the nearest one, with what shows that. Null if no record's
 * text is known.
 */
const chooseRecord = (records: readonly CloudTrailRecord[], context: Context): Chosen | null => {
  const candidates = records.map((record) => ({
    error: record.error,
    misfit: misfitOf(record, context),
    isShown: hasSameRequestId(record, context),
    distance: distanceOf(record, context),
  }));
  const [nearest] = candidates.toSorted(
    (a, b) =>
      Number(a.misfit !== null) - Number(b.misfit !== null) ||
      Number(b.isShown) - Number(a.isShown) ||
      a.distance - b.distance,
  );
  return nearest?.error ? { error: nearest.error, misfit: nearest.misfit } : null;
};

const compare = ({ error, misfit }: Chosen, { findings, passed }: CheckResults): CloudTrailComparison => {
  const codes = CLOUDTRAIL_CODES[error];
  if (misfit !== null) return { codes, agrees: null, misfit };
  const meant = [...codes, ...(ALSO[error] ?? [])];
  const isFound = findings.some(({ code }) => meant.includes(code));
  const isRefuted = codes.every((code) => passed.includes(code));
  return { codes, agrees: isFound ? true : isRefuted ? false : null, misfit };
};

/** Makes a finding of what AWS recorded. If the record contradicts a check that passed, the finding is at most likely. */
const recordedFinding = (error: CloudTrailError, isContradicted: boolean): Finding => ({
  code: CLOUDTRAIL_CODES[error][0],
  weight: isContradicted ? 'likely' : 'decisive',
  field: FIELDS[error],
  expected: null,
  received: null,
  difference: null,
  expectedFrom: 'cloudtrail',
  fixedBy: error === 'request-id' ? ['user'] : ['idp-admin'],
  basis: [CLOUDTRAIL_BASIS],
  more: 0,
  application: null,
});

/** What the checks found, with AWS's own record of the sign-in taken into account. */
export type ApplyCloudTrail = (
  results: CheckResults,
  context: Context,
) => { readonly results: CheckResults; readonly comparison: CloudTrailComparison | null };

/**
 * Believes AWS's own record of this sign-in: what it says and no check found becomes a finding, and no longer counts as
 * passed or unknown. A record of another sign-in changes nothing.
 */
export const applyCloudTrail =
  (records: readonly CloudTrailRecord[]): ApplyCloudTrail =>
  (results, context) => {
    const chosen = chooseRecord(records, context);
    const comparison = chosen && compare(chosen, results);
    if (!chosen || !comparison || comparison.misfit !== null || comparison.agrees) return { results, comparison };
    const { codes } = comparison;
    const finding = recordedFinding(chosen.error, comparison.agrees === false);
    return {
      results: {
        ...results,
        findings: [...results.findings, finding].toSorted(byWeightThenOrder),
        passed: results.passed.filter((code) => !codes.includes(code)),
        unknown: results.unknown.filter(({ code }) => code !== finding.code),
      },
      comparison,
    };
  };
