import { codeOfPage } from '../iam-federation/page-codes.ts';
import { headingOf } from '../identity-center/page-headings.ts';
import type { CheckResults } from './ask-checks.ts';
import { byWeightThenOrder } from './ask-checks.ts';
import { causeByCode, type FindingCode } from './causes.ts';
import type { Context } from './context.ts';
import { has } from './find-findings.ts';
import type { Finding } from './finding.ts';

/** The code that the words of IAM federation's page name; null at the other door, and if they name none. */
export const codeNamedByPage = ({ door, observed: { page, outcome } }: Context): FindingCode | null =>
  door === 'iam-federation' && outcome !== 'accepted' && page !== null ? codeOfPage(page) : null;

/**
 * Other faults for which AWS says the same: one that is found in the message is the more specific reason
 * (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html names a missing NameID under "Not authorized").
 */
const NARROWER: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  'iam-provider-metadata': ['signature-broken', 'signature-wrapped', 'assertion-unsigned'],
  'iam-trust-policy': ['name-id-missing'],
  expired: ['subject-confirmation-expired', 'session-over'],
};

/**
 * Believes IAM federation's page: what it names becomes a finding, and no longer counts as passed or unknown. If the
 * page contradicts a check that passed, the finding is at most likely.
 */
export const withPage = (results: CheckResults, context: Context): CheckResults => {
  const code = codeNamedByPage(context);
  const cause = code === null ? undefined : causeByCode(code);
  if (code === null || cause === undefined || has(results.findings, ...(NARROWER[code] ?? []))) return results;
  const isContradicted = results.passed.includes(code);
  const { page } = context.observed;
  const named: Finding = {
    code,
    weight: isContradicted ? 'likely' : 'decisive',
    field: 'AWS page',
    expected: null,
    received: page && { kind: 'page', text: headingOf(page) },
    difference: null,
    expectedFrom: 'page',
    fixedBy: cause.fixedBy,
    basis: cause.basis,
    more: 0,
    application: null,
  };
  const found = results.findings.filter((finding) => finding.code === code);
  const findings = found.length > 0 ? found.map((finding): Finding => ({ ...finding, weight: 'decisive' })) : [named];
  return {
    findings: [...findings, ...results.findings.filter((finding) => finding.code !== code)].toSorted(byWeightThenOrder),
    likelyIfAlone: results.likelyIfAlone,
    passed: results.passed.filter((passed) => passed !== code),
    unknown: results.unknown.filter((unknown) => unknown.code !== code),
  };
};
