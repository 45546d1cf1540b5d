import { type AcsUrl, parseAcsUrl } from '../identity-center/endpoints.ts';
import { type CheckResult, failing, NOT_APPLICABLE, PASS } from './check.ts';
import type { Context } from './context.ts';
import { stated } from './value.ts';

/**
 * Compares a part of the ACS URL that AWS asked for with the one that the IdP posted to, if both belong to the same
 * tenant.
 */
export const askPostedAcs =
  (part: 'region' | 'family', isComparable: (asked: AcsUrl, posted: AcsUrl) => boolean = () => true) =>
  ({ request, acs, observed: { post } }: Pick<Context, 'request' | 'acs' | 'observed'>): CheckResult => {
    const asked = parseAcsUrl(request?.acsUrl ?? '');
    if (!asked || !acs || !post || asked.tenant !== acs.tenant || !isComparable(asked, acs)) return NOT_APPLICABLE;
    if (asked[part] === acs[part]) return PASS;
    return failing({
      weight: 'likely',
      field: 'POST URL',
      expected: stated('url', request?.acsUrl ?? null),
      received: stated('url', post.url),
      expectedFrom: 'authn-request',
    });
  };
