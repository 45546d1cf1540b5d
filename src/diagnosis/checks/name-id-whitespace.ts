import { OTHER_IDPS, TROUBLESHOOTING } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { hasHiddenCharacters, withoutHiddenCharacters } from '../name-id.ts';
import { stated } from '../value.ts';

/** NameID must match the user name exactly: white space and invisible characters around or inside it count. */
export const nameIdWhitespace: Check = {
  code: 'name-id-whitespace',
  mendedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, OTHER_IDPS],
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
