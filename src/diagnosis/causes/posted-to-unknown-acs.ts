import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import {
  type AcsUrl,
  isDirectoryOrInstanceId,
  parseAcsUrl,
  parseIssuerUrl,
  signInHostOf,
} from '../../identity-center/endpoints.ts';
import { MULTI_REGION, TROUBLESHOOTING } from '../basis.ts';
import { type CheckResult, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween, nearest } from '../difference.ts';
import { ruleValue, stated } from '../value.ts';

/** Whether the ACS that AWS asked for differs only in its Region or its endpoint family, which have their own checks. */
const isSiblingEndpoint = ({ request, acs }: Context): boolean => {
  const asked = parseAcsUrl(request?.acsUrl ?? '');
  return (
    asked !== null &&
    acs !== null &&
    asked.tenant === acs.tenant &&
    (asked.region !== acs.region || asked.family !== acs.family)
  );
};

const isSameTenant = (expected: string, { acs }: Context): boolean =>
  acs !== null && parseAcsUrl(expected)?.tenant === acs.tenant;

/**
 * Whether somebody put an id in place of the ACS URL's tenant: the directory's (which Audience names too) or the
 * instance's.
 */
export const isIdForTenant = (acs: AcsUrl | null, { assertion }: Context): boolean => {
  const audiences = assertion?.audienceRestrictions.flat() ?? [];
  return (
    acs !== null &&
    (isDirectoryOrInstanceId(acs.tenant) ||
      audiences.some((audience) => parseIssuerUrl(audience)?.directoryId === acs.tenant))
  );
};

/** Whether it is a sign-in URL of Identity Center that is not an ACS, such as the issuer URL. */
export const isOtherSignInUrl = (url: string): boolean =>
  signInHostOf(url) !== null && parseAcsUrl(url) === null && !isFederationSignInUrl(url);

export const ACS_FORM = ruleValue('https://<region>.signin.aws/platform/saml/acs/<tenant>');

/** The URL that was posted to is not a known ACS URL, or does not have the form of one. */
export const postedToUnknownAcs: MessageCheck<'posted-to-unknown-acs'> = {
  code: 'posted-to-unknown-acs',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, MULTI_REGION],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: 'acs',
  ask: (context): CheckResult => {
    const postedTo = context.observed.post?.url ?? null;
    if (!context.response) return NOT_APPLICABLE;
    if (postedTo === null) return unknown('post-url');
    const { acsUrls } = context.expectations;
    if (acsUrls && (acsUrls.values.includes(postedTo) || isSiblingEndpoint(context))) return PASS;
    const idForTenant = isIdForTenant(context.acs, context);
    if (!acsUrls && !idForTenant && !isOtherSignInUrl(postedTo)) return unknown('sp-metadata');
    const expected = acsUrls && nearest(acsUrls.values, postedTo);
    const isNearMiss =
      expected !== null &&
      (isSameTenant(expected, context) || differenceBetween(expected, postedTo) === 'trailing-slash');
    return failing({
      weight: isNearMiss ? 'likely' : 'decisive',
      field: 'POST URL',
      expected: stated('url', expected) ?? ACS_FORM,
      received: stated('url', postedTo),
      expectedFrom: acsUrls?.from ?? 'identity-center-rule',
      ...(idForTenant && { difference: 'id-for-tenant' }),
    });
  },
};
