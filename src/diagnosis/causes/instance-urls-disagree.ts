import { parseAcsUrl, parseIssuerUrl } from '../../identity-center/endpoints.ts';
import type { Instance } from '../../identity-center/instance.ts';
import { parsePortalUrl } from '../../identity-center/portal-url.ts';
import { MULTI_REGION } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { stated } from '../value.ts';

/** One URL of the instance, and what it says about the instance. */
interface InstanceUrl {
  readonly field: string;
  readonly text: string;
  readonly partition: string;
  readonly directoryId: string | null;
  readonly tenant: string | null;
}

/** The URLs that can be read; other checks report those that cannot. */
const urlsOf = ({ issuerUrl, acsUrls, portalUrl }: Instance): readonly InstanceUrl[] => {
  const issuer = parseIssuerUrl(issuerUrl ?? '');
  const portal = parsePortalUrl(portalUrl ?? '');
  const acs = acsUrls.flatMap((text) => {
    const url = parseAcsUrl(text);
    return url ? [{ field: 'ACS URL', text, directoryId: null, ...url }] : [];
  });
  return [
    ...(issuer ? [{ field: 'IAM Identity Center issuer URL', text: issuerUrl ?? '', tenant: null, ...issuer }] : []),
    ...acs,
    ...(portal ? [{ field: 'AWS access portal URL', text: portalUrl ?? '', tenant: null, ...portal }] : []),
  ];
};

/** The first URL that contradicts the first one that says anything about it; null if all agree. */
const faultIn = (urls: readonly InstanceUrl[], say: (url: InstanceUrl) => string | null): Fault | null => {
  const saying = urls.filter((url) => say(url) !== null);
  const [first] = saying;
  const other = saying.find((url) => first && say(url) !== say(first));
  if (!first || !other) return null;
  return {
    weight: 'decisive',
    field: other.field,
    expected: stated('url', first.text),
    received: stated('url', other.text),
    expectedFrom: 'instance',
  };
};

/**
 * The instance's URLs must agree on the partition, the identity store and the tenant. The portal URL may name the same
 * instance by an alias or an instance id, which cannot be compared.
 */
export const instanceUrlsDisagree: SettingsCheck<'instance-urls-disagree'> = {
  code: 'instance-urls-disagree',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  idpTopics: [],
  awsTopics: ['sp-metadata'],
  step: null,
  ask: ({ instance }) => {
    if (!instance) return NOT_APPLICABLE;
    const urls = urlsOf(instance);
    const faults = [
      faultIn(urls, ({ partition }) => partition),
      faultIn(urls, ({ directoryId }) => directoryId),
      faultIn(urls, ({ tenant }) => tenant),
    ].filter((fault) => fault !== null);
    if (faults.length > 0) return failingOrPass(faults);
    const issuer = urls.find(({ field }) => field === 'IAM Identity Center issuer URL');
    const portal = urls.find(({ field }) => field === 'AWS access portal URL');
    if (urls.length < 2) return unknown('sp-metadata');
    return issuer && portal && portal.directoryId === null ? unknown('instance') : failingOrPass([]);
  },
};
