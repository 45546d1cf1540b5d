import { parseAcsUrl } from '../../identity-center/endpoints.ts';
import { MULTI_REGION, observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** AWS asked for an ACS of one endpoint family (IPv4, dual-stack), the IdP posted to another of the same Region and tenant. */
export const endpointFamilyMismatch: MessageCheck<'endpoint-family-mismatch'> = {
  code: 'endpoint-family-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [MULTI_REGION, observed('aws/aws-cli #10507', 'https://github.com/aws/aws-cli/issues/10507')],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ request, acs, observed: { post } }) => {
    const asked = parseAcsUrl(request?.acsUrl ?? '');
    if (!asked || !acs || !post || asked.tenant !== acs.tenant || asked.region !== acs.region) return NOT_APPLICABLE;
    if (asked.family === acs.family) return PASS;
    return failing({
      weight: 'likely',
      field: 'POST URL',
      expected: stated('url', request?.acsUrl ?? null),
      received: stated('url', post.url),
      expectedFrom: 'authn-request',
    });
  },
};
