import { askAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** No two attributes for access control have the same name. */
export const attributeDuplicate: MessageCheck<'attribute-duplicate'> = {
  code: 'attribute-duplicate',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['access-control-attributes'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: askAttributes((attributes) => {
    const seen = new Set<string | null>();
    const repeated = attributes.map(({ name }) => name).filter((name) => seen.has(name) || !seen.add(name));
    return [...new Set(repeated)].map((name) => ({
      field: 'Attribute/@Name',
      expected: wordedRule('each Name once'),
      received: stated('attribute-name', name),
    }));
  }),
};
