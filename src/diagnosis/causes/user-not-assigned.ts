import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The user may not use the application at the IdP: nobody assigned it, or a rule denies it. */
export const userNotAssigned: RefusalCheck<'user-not-assigned'> = {
  code: 'user-not-assigned',
  kind: 'refusal',
  fixedBy: ['idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['user-assignment'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('user-not-assigned'),
  ask: askRefusal('user-not-assigned'),
};
