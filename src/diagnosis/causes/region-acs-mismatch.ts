import { MULTI_REGION } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { askPostedAcs } from '../posted-acs.ts';

/** AWS asked for the ACS of one Region, and the IdP posted to that of another Region of the same tenant. */
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
  ask: askPostedAcs('region'),
};
