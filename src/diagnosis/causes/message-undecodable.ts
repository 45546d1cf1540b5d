import { samlBindings } from '../basis.ts';
import type { Concluded } from '../definition.ts';

/** The message cannot be read; the decoder says in which layer and where. */
export const messageUndecodable: Concluded<'message-undecodable'> = {
  code: 'message-undecodable',
  kind: 'concluded',
  fixedBy: ['idp-admin'],
  basis: [samlBindings('3.5.4')],
  idpTopics: ['message-encoding'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
};
