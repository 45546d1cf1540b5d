import { OTHER_IDPS, rfc } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { isAddrSpec, withoutHiddenCharacters } from '../name-id.ts';
import { ruleValue, stated } from '../value.ts';

/** NameID must be an addr-spec, `name@example.com`. Only name-id-whitespace reports stray white space. */
export const nameIdNotEmail: MessageCheck<'name-id-not-email'> = {
  code: 'name-id-not-email',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [OTHER_IDPS, rfc(2822, '3.4.1')],
  idpTopics: ['name-id-value'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion?.nameId) return NOT_APPLICABLE;
    const { value } = assertion.nameId;
    if (isAddrSpec(value) || isAddrSpec(withoutHiddenCharacters(value))) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: ruleValue('name@example.com'),
      received: stated('name-id', value),
      expectedFrom: 'identity-center-rule',
    });
  },
};
