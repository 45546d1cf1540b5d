import { MULTI_REGION } from '../basis.ts';
import type { Group } from '../definition.ts';
import { has } from '../find-findings.ts';

/** The ACS that AWS asked for is not registered at the IdP, which posted to another of the same instance. */
export const acsNotRegistered: Group<'acs-not-registered'> = {
  code: 'acs-not-registered',
  kind: 'group',
  fixedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  idpTopics: ['acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  grouping: {
    applies: (findings) =>
      has(findings, 'endpoint-family-mismatch', 'region-acs-mismatch') &&
      !has(findings, 'destination-mismatch', 'recipient-mismatch', 'recipient-missing'),
    explains: ['endpoint-family-mismatch', 'region-acs-mismatch'],
  },
};
