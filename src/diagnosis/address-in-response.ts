import { parseAcsUrl } from '../identity-center/endpoints.ts';
import { byWeightThenOrder, type CheckResults, resultsOf } from './ask-checks.ts';
import { nearestBearer } from './bearer.ts';
import { ACS_FORM, isIdForTenant, isOtherSignInUrl, postedToUnknownAcs } from './causes/posted-to-unknown-acs.ts';
import { type CheckResult, failing, NOT_APPLICABLE } from './check.ts';
import type { Context } from './context.ts';
import { nearest } from './difference.ts';
import { stated } from './value.ts';

/**
 * Nobody knows where a Response by itself was posted. Its Destination, or else its Recipient, says where the IdP is set
 * to post it: another instance's ACS, or a URL that cannot be an ACS, is wrong there too.
 */
const askAddress = (context: Context): CheckResult => {
  const { response, assertion, expectations } = context;
  const recipient = (assertion && nearestBearer(assertion, null, null)?.confirmation.recipient) ?? null;
  const url = response?.destination || recipient;
  if (url === null) return NOT_APPLICABLE;
  const acs = parseAcsUrl(url);
  const known = expectations.acsUrls?.values ?? [];
  const idForTenant = isIdForTenant(acs, context);
  const isOfOther = acs !== null && known.length > 0 && !known.some((each) => parseAcsUrl(each)?.tenant === acs.tenant);
  if (!idForTenant && !isOfOther && !isOtherSignInUrl(url)) return NOT_APPLICABLE;
  return failing({
    weight: 'likely',
    field: url === response?.destination ? 'Response/@Destination' : 'SubjectConfirmationData/@Recipient',
    expected: stated('url', nearest(known, url)) ?? ACS_FORM,
    received: stated('url', url),
    expectedFrom: expectations.acsUrls?.from ?? 'identity-center-rule',
    ...(idForTenant && { difference: 'id-for-tenant' }),
  });
};

/** What the checks found, with the address that a Response by itself names in place of the URL that it was posted to. */
export type ApplyAddress = (results: CheckResults, context: Context) => CheckResults;

export const applyAddress: ApplyAddress = (results, context) => {
  const { door, observed } = context;
  if (door !== 'identity-center' || observed.post === null || observed.post.url !== null) return results;
  const { findings } = resultsOf([{ check: postedToUnknownAcs, result: askAddress(context) }], context);
  if (findings.length === 0) return results;
  return {
    ...results,
    findings: [...results.findings, ...findings].toSorted(byWeightThenOrder),
    unknown: results.unknown.filter(({ code }) => code !== postedToUnknownAcs.code),
  };
};
