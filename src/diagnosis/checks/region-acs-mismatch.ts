import { parseAcsUrl } from '../../identity-center/endpoints.ts';
import { MULTI_REGION } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { stated } from '../value.ts';

/** AWS asked for the ACS of one Region, the IdP posted to that of another, of the same tenant. */
export const regionAcsMismatch: Check = {
  code: 'region-acs-mismatch',
  mendedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  ask: ({ request, acs, observed: { post } }) => {
    const asked = parseAcsUrl(request?.acsUrl ?? '');
    if (!asked || !acs || !post || asked.tenant !== acs.tenant) return NOT_APPLICABLE;
    if (asked.region === acs.region) return PASS;
    return failing({
      weight: 'likely',
      field: 'POST URL',
      expected: stated('url', request?.acsUrl ?? null),
      received: stated('url', post.url),
      expectedFrom: 'authn-request',
    });
  },
};
