import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The IdP itself failed: it lost its session, has a fault, or depends on another IdP that failed. */
export const idpOwnProblem: RefusalCheck<'idp-own-problem'> = {
  code: 'idp-own-problem',
  kind: 'refusal',
  fixedBy: ['user', 'idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['sign-in-log'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('idp-own-problem'),
  ask: askRefusal('idp-own-problem'),
};
