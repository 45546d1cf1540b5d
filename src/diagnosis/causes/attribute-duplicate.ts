import { accessControlAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
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
  ask: ({ assertion }) => {
    const names = assertion ? accessControlAttributes(assertion).map(({ name }) => name) : [];
    if (names.length === 0) return NOT_APPLICABLE;
    const seen = new Set<string | null>();
    const repeated = new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
    return failingOrPass(
      [...repeated].map((name) => ({
        weight: 'likely',
        field: 'Attribute/@Name',
        expected: wordedRule('each Name once'),
        received: stated('attribute-name', name),
        expectedFrom: 'identity-center-rule',
      })),
    );
  },
};
