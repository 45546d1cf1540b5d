import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** An XML comment splits the value: some parsers read only the part before it, which is a known way of impersonation. */
export const nameIdComment: MessageCheck<'name-id-comment'> = {
  code: 'name-id-comment',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [observed('CERT VU#475445', 'https://www.kb.cert.org/vuls/id/475445')],
  idpTopics: ['name-id-value'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion?.nameId) return NOT_APPLICABLE;
    if (!assertion.nameId.splitByComment) return PASS;
    return failing({
      weight: 'likely',
      field: 'Assertion/Subject/NameID',
      expected: wordedRule('a value without an XML comment'),
      received: stated('name-id', assertion.nameId.value),
      expectedFrom: 'saml-rule',
    });
  },
};
