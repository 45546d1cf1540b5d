import { samlCore } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** A receiver may accept a later minor version (saml-core 4.1.3.2), and most that were tried do. */
const isLater = (version: string | null): boolean =>
  version !== null && /^\d+\.\d+$/.test(version) && Number(version) > 2;

/** Version must be 2.0, on the Response and on the Assertion. */
export const versionUnsupported: MessageCheck<'version-unsupported'> = {
  code: 'version-unsupported',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('3.2.2'), samlCore('2.3.3')],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => {
    if (!response) return NOT_APPLICABLE;
    const versions = [
      { field: 'Response/@Version', version: response.version },
      ...response.assertions.map(({ version }) => ({ field: 'Assertion/@Version', version })),
    ];
    return failingOrPass(
      versions
        .filter(({ version }) => version !== '2.0')
        .map(({ field, version }) => ({
          weight: isLater(version) ? 'likely' : 'decisive',
          field,
          expected: ruleValue('2.0'),
          received: stated('version', version),
          expectedFrom: 'saml-rule',
        })),
    );
  },
};
