import { observed as observedBasis } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { NoResponseCheck } from '../definition.ts';
import { isWithoutSaml } from '../observed.ts';
import { isOfOtherRegion } from '../start-region.ts';
import { ruleValue } from '../value.ts';

/**
 * Identity Center asked for its own password, although this instance is known to have an external IdP: the settings name it, or a
 * sign-in with it was accepted.
 */
export const identitySourceNotExternal: NoResponseCheck<'identity-source-not-external'> = {
  code: 'identity-source-not-external',
  kind: 'no-response',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [observedBasis("Identity Center's own password page", null)],
  idpTopics: [],
  awsTopics: ['identity-source', 'idp-metadata'],
  step: 'request',
  unlikelyUnder: null,
  ask: (context) => {
    const { observed, instance, lastAccepted } = context;
    // AWS's page is then another instance's, of which nothing is known.
    if (isOfOtherRegion(context)) return NOT_APPLICABLE;
    const isKnownToBeExternal = (instance?.idpEntityId ?? lastAccepted?.issuer ?? null) !== null;
    if (!isWithoutSaml(observed) || !isKnownToBeExternal) return NOT_APPLICABLE;
    return failing({
      weight: 'likely',
      field: 'identity source',
      expected: ruleValue('External identity provider'),
      received: null,
      expectedFrom: instance?.idpEntityId ? 'instance' : 'last-accepted',
    });
  },
};
