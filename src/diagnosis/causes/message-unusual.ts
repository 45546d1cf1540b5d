import type { XmlSource } from '../../xml/tree.ts';
import { observed } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue } from '../value.ts';

const fault = (expected: string, received: string): Fault => ({
  weight: 'likely-if-alone',
  field: 'Response',
  expected: ruleValue(expected),
  received: ruleValue(received),
  expectedFrom: 'saml-rule',
});

const faultsOf = ({ version, encoding, declaredEncoding, hasProcessingInstruction }: XmlSource): readonly Fault[] => {
  const other = [encoding, declaredEncoding].find((each) => each !== null && each.toLowerCase() !== 'utf-8');
  return [
    ...(version === '1.0' ? [] : [fault('XML 1.0', `XML ${version}`)]),
    ...(other == null ? [] : [fault('UTF-8', other)]),
    ...(hasProcessingInstruction ? [fault('XML without <?…?>', '<?…?>')] : []),
  ];
};

/**
 * The message is well-formed XML of a kind that few IdPs send; nearly all service providers that were tried can read
 * it.
 */
export const messageUnusual: MessageCheck<'message-unusual'> = {
  code: 'message-unusual',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [observed('SAML service providers compared, 2026', null)],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ response }) => (response ? failingOrPass(faultsOf(response.document.source)) : NOT_APPLICABLE),
};
