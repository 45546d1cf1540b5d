import { headingOf } from '../../identity-center/page-headings.ts';
import { isApplicationPage } from '../../identity-center/sign-in-pages.ts';
import { observed as observedBasis } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue } from '../value.ts';

/** The page belongs to an application behind Identity Center: the sign-in to AWS itself worked or was not involved. */
export const applicationRefused: MessageCheck<'application-refused'> = {
  code: 'application-refused',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [
    observedBasis('aws/aws-toolkit-vscode #6206', 'https://github.com/aws/aws-toolkit-vscode/issues/6206'),
    observedBasis('crewjam/saml #379', 'https://github.com/crewjam/saml/issues/379'),
  ],
  idpTopics: [],
  awsTopics: ['applications'],
  step: 'answer',
  unlikelyUnder: null,
  decides: null,
  ask: ({ observed: { page } }) => {
    if (page === null || !isApplicationPage(page)) return NOT_APPLICABLE;
    return failing({
      weight: 'likely',
      field: 'AWS page',
      expected: null,
      received: ruleValue(headingOf(page)),
      expectedFrom: null,
    });
  },
};
