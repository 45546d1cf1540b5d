import { OTHER_IDPS, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { hasHiddenCharacters, withoutHiddenCharacters } from '../name-id.ts';
import { stated } from '../value.ts';

/** NameID must match the user name exactly, including white space and invisible characters. */
export const nameIdWhitespace: MessageCheck<'name-id-whitespace'> = {
  code: 'name-id-whitespace',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, OTHER_IDPS],
  idpTopics: ['name-id-value'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion?.nameId) return NOT_APPLICABLE;
    const { value } = assertion.nameId;
    if (!hasHiddenCharacters(value)) return PASS;
    return failing({
      weight: 'likely',
      field: 'Assertion/Subject/NameID',
      expected: stated('name-id', withoutHiddenCharacters(value)),
      received: stated('name-id', value),
      expectedFrom: 'identity-center-rule',
    });
  },
};
