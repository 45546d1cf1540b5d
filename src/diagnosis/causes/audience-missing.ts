import { samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** The Web Browser SSO profile requires an AudienceRestriction; AWS does not publish whether it insists. */
export const audienceMissing: MessageCheck<'audience-missing'> = {
  code: 'audience-missing',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  idpTopics: ['audience'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ assertion, expectations: { audience } }) => {
    if (!assertion) return NOT_APPLICABLE;
    if (assertion.audienceRestrictions.length > 0) return PASS;
    return failing({
      weight: 'likely',
      field: 'Assertion/Conditions/AudienceRestriction',
      expected: stated('audience', audience?.values[0] ?? null),
      received: null,
      expectedFrom: audience?.from ?? 'saml-rule',
    });
  },
};
