import { NAME_ID_UNSPECIFIED } from '../../saml/names.ts';
import { OTHER_IDPS, samlCore } from '../basis.ts';
import type { Group } from '../definition.ts';
import { findingOf } from '../find-findings.ts';

/** Without a NameIDPolicy in a request, the IdP falls back to the format "unspecified". */
export const idpInitiatedNameIdFormat: Group<'idp-initiated-name-id-format'> = {
  code: 'idp-initiated-name-id-format',
  kind: 'group',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [OTHER_IDPS, samlCore('3.4.1.1')],
  idpTopics: ['name-id-format', 'name-id-value', 'start-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  grouping: {
    applies: (findings, { pairing }) =>
      pairing.kind === 'idp-initiated' && findingOf(findings, 'name-id-format')?.received?.text === NAME_ID_UNSPECIFIED,
    explains: ['name-id-format'],
  },
};
