import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { wordedRule } from '../value.ts';

/**
 * A file or a pasted text was indented after the message had been signed, for example by a viewer, so only the copy
 * does not verify. If it verifies without the added white space, every other check uses that form.
 */
export const messageReformatted: MessageCheck<'message-reformatted'> = {
  code: 'message-reformatted',
  kind: 'message',
  fixedBy: [],
  basis: [observed('White space between elements is signed with them', null)],
  idpTopics: [],
  awsTopics: [],
  step: null,
  unlikelyUnder: null,
  decides: null,
  ask: ({ observed: { post }, response, isReformatted }) => {
    if (!response || post?.isCopy !== true) return NOT_APPLICABLE;
    if (!isReformatted) return PASS;
    return failing({
      weight: 'notice',
      field: 'Response',
      expected: wordedRule('the Response as it was posted'),
      received: null,
      expectedFrom: 'saml-rule',
    });
  },
};
