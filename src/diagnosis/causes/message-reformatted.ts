import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { wordedRule } from '../value.ts';

/**
 * A file or a pasted text that was indented, by a viewer say, after the message had been signed: only the copy does not verify as it
 * stands. Where it verifies once the white space is out, everything else is judged by that.
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
