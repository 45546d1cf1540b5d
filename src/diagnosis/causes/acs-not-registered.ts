import { MULTI_REGION } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { has } from '../find-findings.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

const SAID = explainsRefusal('acs-not-registered');

/**
 * The ACS that AWS asked for is not registered at the IdP: the IdP says so, or it posted to another ACS of the same
 * instance.
 */
export const acsNotRegistered: RefusalCheck<'acs-not-registered'> = {
  code: 'acs-not-registered',
  kind: 'refusal',
  fixedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  grouping: {
    applies: (findings, context) =>
      SAID.applies(findings, context) ||
      (has(findings, 'endpoint-family-mismatch', 'region-acs-mismatch') &&
        !has(findings, 'destination-mismatch', 'recipient-mismatch', 'recipient-missing')),
    explains: [...SAID.explains, 'endpoint-family-mismatch', 'region-acs-mismatch'],
  },
  ask: askRefusal('acs-not-registered'),
};
