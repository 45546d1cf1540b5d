import { parseAcsUrl } from '../../identity-center/endpoints.ts';
import { MULTI_REGION } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** AWS asked for the ACS of one Region, the IdP posted to that of another, of the same tenant. */
export const regionAcsMismatch: MessageCheck<'region-acs-mismatch'> = {
  code: 'region-acs-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
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
