import { MULTI_REGION, observed } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { askPostedAcs } from '../posted-acs.ts';

/**
 * AWS asked for an ACS of one endpoint family (IPv4, dual-stack), and the IdP posted to the other one, in the same
 * Region and tenant.
 */
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
  ask: askPostedAcs('family', (asked, posted) => asked.region === posted.region),
};
