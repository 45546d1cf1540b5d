import { valuesOf } from '../../iam-federation/attributes.ts';
import { type RoleProblem, readRoleValue } from '../../iam-federation/role.ts';
import { CREATE_ASSERTIONS, TROUBLESHOOT_SAML } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, type WordedRule, wordedRule } from '../value.ts';

const PAIR: WordedRule = 'the ARN of a role and the ARN of a SAML provider, with a comma between them';

const EXPECTED: Readonly<Record<RoleProblem, WordedRule>> = {
  empty: PAIR,
  'white-space': 'no white space',
  'one-arn': PAIR,
  'many-arns': PAIR,
  'same-kind': PAIR,
  'accounts-differ': 'two ARNs of one AWS account',
  'partitions-differ': 'two ARNs of one AWS partition',
  'no-arn': PAIR,
};

/** AWS documents the pair, but not what it does with these faults. */
const UNDOCUMENTED: readonly RoleProblem[] = ['white-space', 'accounts-differ', 'partitions-differ'];

/** Every value of Role must be the ARN of a role and the ARN of the provider in IAM, in either order. Letter case counts. */
export const iamRoleMalformed: MessageCheck<'iam-role-malformed'> = {
  code: 'iam-role-malformed',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin'],
  basis: [CREATE_ASSERTIONS, TROUBLESHOOT_SAML],
  idpTopics: ['account-role'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    const values = assertion && valuesOf(assertion, 'Role');
    if (!values || values.length === 0) return NOT_APPLICABLE;
    const read = values.map(({ text }) => ({ text, value: readRoleValue(text) }));
    // AWS does not document whether it ignores one bad value among good ones.
    const hasPair = read.some(({ value }) => value.kind === 'pair');
    return failingOrPass(
      read.flatMap(({ text, value }): readonly Fault[] =>
        value.kind === 'pair'
          ? []
          : [
              {
                weight: hasPair || UNDOCUMENTED.includes(value.problem) ? 'likely' : 'decisive',
                field: 'AttributeStatement/Attribute/AttributeValue',
                expected: wordedRule(EXPECTED[value.problem]),
                received: stated('role', text),
                expectedFrom: 'iam-rule',
              },
            ],
      ),
    );
  },
};
