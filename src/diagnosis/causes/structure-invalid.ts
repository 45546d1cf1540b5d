import { faultsOfAssertionStructure, faultsOfResponseStructure, type StructureFault } from '../../saml/structure.ts';
import { samlCore } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import type { Value, Weight } from '../finding.ts';
import { ruleValue, stated, wordedRule } from '../value.ts';

/** Nearly all service providers that were tried refuse these; about half of them refuse the others. */
const WEIGHTS: Readonly<Record<StructureFault['kind'], Weight>> = {
  'element-repeated': 'decisive',
  'element-missing': 'decisive',
  'element-in-text': 'decisive',
  'attribute-missing': 'decisive',
  'element-misplaced': 'likely',
  'element-foreign': 'likely',
  'attribute-foreign': 'likely',
  'text-foreign': 'likely',
  'statement-empty': 'likely',
  'id-malformed': 'likely',
};

const expectedOf = ({ kind, name }: StructureFault): Value => {
  switch (kind) {
    case 'element-missing':
    case 'attribute-missing':
      return name === null ? wordedRule('what the SAML schema allows') : ruleValue(name);
    case 'element-repeated':
      return wordedRule('one element of this name');
    case 'element-in-text':
      return wordedRule('text');
    case 'element-misplaced':
      return wordedRule('the order of the SAML schema');
    case 'statement-empty':
      return wordedRule('at least one Attribute');
    case 'id-malformed':
      return wordedRule('an ID that begins with a letter or _');
    case 'element-foreign':
    case 'attribute-foreign':
    case 'text-foreign':
      return wordedRule('what the SAML schema allows');
  }
};

const MISSING: readonly StructureFault['kind'][] = ['element-missing', 'attribute-missing', 'statement-empty'];

const faultOf = (fault: StructureFault): Fault => ({
  weight: WEIGHTS[fault.kind],
  field: fault.where,
  expected: expectedOf(fault),
  received: MISSING.includes(fault.kind) ? null : stated('element', fault.name),
  expectedFrom: 'saml-rule',
});

/** The Response or its Assertion does not follow the SAML schema. */
export const structureInvalid: MessageCheck<'structure-invalid'> = {
  code: 'structure-invalid',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('1.2')],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ response, assertion }) =>
    response
      ? failingOrPass(
          [
            ...faultsOfResponseStructure(response.element),
            ...(assertion ? faultsOfAssertionStructure(assertion.element) : []),
          ].map(faultOf),
        )
      : NOT_APPLICABLE,
};
