import type { Instance } from '../../identity-center/instance.ts';
import { observed as observedBasis } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { NoResponseCheck } from '../definition.ts';
import { isWithoutSaml } from '../observed.ts';
import { instancesOfPage } from '../start-region.ts';
import { ruleValue } from '../value.ts';

/**
 * Identity Center asked for its own password, although this instance is known to have an external IdP: the settings
 * name one, or AWS accepted a sign-in with it.
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
    // The page says nothing about an instance in another Region.
    const instances = instancesOfPage(context);
    if (!isWithoutSaml(context.observed) || instances.length === 0 || !instances.every(hasExternalIdp)) {
      return NOT_APPLICABLE;
    }
    return failing({
      weight: 'likely',
      field: 'identity source',
      expected: ruleValue('External identity provider'),
      received: null,
      expectedFrom: instances[0]?.idpEntityId ? 'instance' : 'last-accepted',
    });
  },
};

const hasExternalIdp = ({ idpEntityId, lastAccepted }: Instance): boolean =>
  (idpEntityId ?? lastAccepted?.issuer ?? null) !== null;
