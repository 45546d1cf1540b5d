import { OTHER_IDPS, samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { explainsRefusal, saysIdp } from '../refused.ts';
import { ruleValue, stated } from '../value.ts';

/** The Subject must contain a NameID; a BaseID or an EncryptedID is no substitute. */
export const nameIdMissing: MessageCheck<'name-id-missing'> = {
  code: 'name-id-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2'), OTHER_IDPS],
  idpTopics: ['name-id-format', 'name-id-value'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  grouping: explainsRefusal('name-id-missing'),
  ask: (context) => {
    const said = saysIdp('name-id-missing', context);
    if (said) return said;
    const { assertion } = context;
    if (!assertion) return NOT_APPLICABLE;
    if (assertion.nameId) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/Subject/NameID',
      expected: ruleValue('NameID'),
      received: stated('element', assertion.otherIdentifier),
      expectedFrom: 'identity-center-rule',
    });
  },
};
