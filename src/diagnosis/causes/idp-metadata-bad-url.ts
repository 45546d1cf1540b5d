import { observed } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

const isUrl = (text: string): boolean => /^https?:\/\/[^/\s]\S*$/.test(text) && URL.canParse(text);

/** An entityID may be any URI, but one that begins like a URL must be a URL. */
const isBadEntityId = (entityId: string | null): boolean =>
  entityId !== null && /^https?:/i.test(entityId) && !isUrl(entityId);

/** AWS refuses the file: "Unable to build attributes from provided metadata object as url validation failed". */
export const idpMetadataBadUrl: SettingsCheck<'idp-metadata-bad-url'> = {
  code: 'idp-metadata-bad-url',
  kind: 'settings',
  stopsImport: true,
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [observed('aws-samples/appmod-blueprints #777', 'https://github.com/aws-samples/appmod-blueprints/pull/777')],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: null,
  ask: ({ instance }) => {
    if (!instance?.idpMetadata) return NOT_APPLICABLE;
    const { entityId, singleSignOn } = instance.idpMetadata;
    const bad = [
      ...(isBadEntityId(entityId) ? [{ field: 'EntityDescriptor/@entityID', text: entityId }] : []),
      ...singleSignOn
        .filter(({ location }) => location !== null && !isUrl(location))
        .map(({ location }) => ({ field: 'SingleSignOnService/@Location', text: location })),
    ];
    return failingOrPass(
      bad.map(({ field, text }) => ({
        weight: 'decisive',
        field,
        expected: ruleValue('https://host/…'),
        received: stated('url', text),
        expectedFrom: 'identity-center-rule',
      })),
    );
  },
};
