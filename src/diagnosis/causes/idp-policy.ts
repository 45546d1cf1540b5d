import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** A policy of the IdP stopped the sign-in: conditional access, a second factor, a network rule. */
export const idpPolicy: RefusalCheck<'idp-policy'> = {
  code: 'idp-policy',
  kind: 'refusal',
  fixedBy: ['idp-admin', 'user'],
  basis: [IDP_WORDS],
  idpTopics: ['sign-in-policy', 'sign-in-log'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('idp-policy'),
  ask: askRefusal('idp-policy'),
};
