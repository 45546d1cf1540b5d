import { faultsOfPostBinding, type PostBindingFault } from '../../saml/post-binding.ts';
import { samlBindings } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue, type WordedRule, wordedRule } from '../value.ts';

const WEIGHTS: Readonly<Record<PostBindingFault, 'decisive' | 'likely'>> = {
  deflated: 'decisive',
  'percent-encoded': 'decisive',
  'bare-xml': 'decisive',
  base64url: 'likely',
  unpadded: 'likely',
};

const WORDS: Readonly<Record<PostBindingFault, WordedRule>> = {
  deflated: 'base64 of deflated XML',
  'percent-encoded': 'base64 that is percent-encoded once too often',
  'bare-xml': 'XML without base64',
  base64url: 'base64url (with - and _)',
  unpadded: 'base64 without = at its end',
};

/** The posted value is not the XML in base64, which HTTP-POST requires. A copy may come in any wrapping. */
export const messageWrapping: MessageCheck<'message-wrapping'> = {
  code: 'message-wrapping',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlBindings('3.5.4')],
  idpTopics: ['message-encoding'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ response, wrappings, observed: { post } }) => {
    if (!response || !wrappings || !post || post.isCopy) return NOT_APPLICABLE;
    return failingOrPass(
      faultsOfPostBinding(wrappings).map((fault) => ({
        weight: WEIGHTS[fault],
        field: 'SAMLResponse',
        expected: ruleValue('base64'),
        received: wordedRule(WORDS[fault]),
        expectedFrom: 'saml-rule',
      })),
    );
  },
};
