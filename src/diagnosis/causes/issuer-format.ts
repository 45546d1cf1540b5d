import type { Issuer } from '../../saml/messages.ts';
import { NAME_ID_ENTITY } from '../../saml/names.ts';
import { samlProfiles } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue, stated, wordedRule } from '../value.ts';

const faultsOf = (issuer: Issuer | null, field: string): readonly Fault[] => {
  const { format = null, nameQualifier = null } = issuer ?? {};
  return [
    ...(format === null || format === NAME_ID_ENTITY
      ? []
      : [
          {
            weight: 'likely' as const,
            field: `${field}/@Format`,
            expected: ruleValue(NAME_ID_ENTITY),
            received: stated('name-id-format', format),
            expectedFrom: 'saml-rule' as const,
          },
        ]),
    ...(nameQualifier === null
      ? []
      : [
          {
            weight: 'notice' as const,
            field: `${field}/@NameQualifier`,
            expected: wordedRule('no NameQualifier'),
            received: stated('entity-id', nameQualifier),
            expectedFrom: 'saml-rule' as const,
          },
        ]),
  ];
};

/**
 * The Issuer of Response and Assertion is the IdP's entityID, so it must have no other Format. A third of the service
 * providers that were tried insist on it.
 */
export const issuerFormat: MessageCheck<'issuer-format'> = {
  code: 'issuer-format',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ response, assertion }) =>
    response
      ? failingOrPass([
          ...faultsOf(response.issuer, 'Response/Issuer'),
          ...faultsOf(assertion?.issuer ?? null, 'Assertion/Issuer'),
        ])
      : NOT_APPLICABLE,
};
