import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import {
  isDirectoryOrInstanceId,
  isDocumentedAcsUrl,
  parseAcsUrl,
  signInHostOf,
} from '../../identity-center/endpoints.ts';
import type { Fault } from '../check.ts';
import { failing, failingOrPass, NOT_APPLICABLE, PASS } from '../check.ts';
import { nearest } from '../difference.ts';
import { ruleValue, stated } from '../value.ts';
import { type ApplicationCheck, wrongSetting } from './application-check.ts';

const SHAPE = ruleValue('https://<region>.signin.aws/platform/saml/acs/<tenant>');

/** `…/*` also matches the URL without its last slash, as in Keycloak. */
const withoutPattern = (url: string): string => url.replace(/\/?\*$/, '');

const isPattern = (url: string): boolean => url.endsWith('*');

const covers = (configured: string, url: string): boolean =>
  configured === url || (isPattern(configured) && url.startsWith(withoutPattern(configured)));

const isWellFormed = (url: string): boolean => {
  const tenant = parseAcsUrl(url)?.tenant ?? null;
  return tenant !== null && isDocumentedAcsUrl(url) && !isDirectoryOrInstanceId(tenant);
};

/** AWS addresses that somebody typed, and templates that nobody filled in. */
const looksLikeAws = (url: string): boolean =>
  signInHostOf(url) !== null || /signin|amazonaws|\bYOUR_|platform\/saml/i.test(url);

export const acsMalformed: ApplicationCheck = {
  code: 'acs-url-malformed',
  ask: ({ acsUrls }) => {
    if (acsUrls === null) return NOT_APPLICABLE;
    const own = acsUrls.filter((url) => !isFederationSignInUrl(url) && !/^(?:\/?|https?:\/\/)?\*$/.test(url));
    const isRight = (url: string): boolean => isWellFormed(withoutPattern(url));
    const isOneRight = own.some(isRight);
    const wrong = own.filter((url) => !isRight(url) && (looksLikeAws(url) || !isOneRight));
    return failingOrPass(
      wrong.map(
        (url): Fault =>
          wrongSetting('acs-url', isOutsideCommercial(url) ? 'notice' : 'decisive', SHAPE, stated('url', url)),
      ),
    );
  },
};

/** No ACS URL was ever published outside the commercial partition. */
const isOutsideCommercial = (url: string): boolean => (signInHostOf(url)?.partition ?? 'aws') !== 'aws';

export const acsUnknown: ApplicationCheck = {
  code: 'posted-to-unknown-acs',
  ask: ({ acsUrls, posts }, { expectations, instance }) => {
    const known = [...(expectations.acsUrls?.values ?? []), ...(instance?.acsUrls ?? [])];
    const redirects: readonly Fault[] =
      posts === false ? [wrongSetting('acs-url', 'likely', ruleValue('HTTP-POST'), ruleValue('HTTP-Redirect'))] : [];
    if (acsUrls === null || known.length === 0) return redirects.length > 0 ? failing(...redirects) : NOT_APPLICABLE;
    const isAnyKnown = acsUrls.some((url) => known.some((each) => covers(url, each)));
    const candidates = acsUrls.filter(isWellFormed);
    if (isAnyKnown || candidates.length === 0) return failingOrPass(redirects);
    const received = candidates[0] ?? '';
    const expected = stated('url', nearest(known, received));
    return failing(
      wrongSetting('acs-url', 'decisive', expected, stated('url', received), expectations.acsUrls?.from),
      ...redirects,
    );
  },
};

/**
 * Reports the ACS URLs of the instance that the application lacks, since AWS may ask for any of them. If it has none of
 * them, that is another check's finding.
 */
export const acsLacking: ApplicationCheck = {
  code: 'acs-not-registered',
  ask: ({ acsUrls }, { expectations: { acsUrls: expected }, instance }) => {
    if (acsUrls?.length === 0) {
      const wanted = stated('url', expected?.values[0] ?? null) ?? SHAPE;
      return failing(wrongSetting('acs-url', 'decisive', wanted, null, expected?.from));
    }
    if (acsUrls === null || expected === null) return NOT_APPLICABLE;
    const wanted = [...new Set([...expected.values, ...(instance?.acsUrls ?? [])])];
    const lacking = wanted.filter((url) => !acsUrls.some((each) => covers(each, url)));
    if (lacking.length === wanted.length) return NOT_APPLICABLE;
    const isAskedFor = (url: string): boolean => expected.from === 'authn-request' && expected.values.includes(url);
    return failingOrPass(
      lacking.map((url) =>
        wrongSetting('acs-url', isAskedFor(url) ? 'likely' : 'notice', stated('url', url), null, expected.from),
      ),
    );
  },
};

const addressee = (
  code: 'recipient-mismatch' | 'destination-mismatch',
  name: 'recipient' | 'destination',
): ApplicationCheck => ({
  code,
  ask: (application, { expectations, instance }) => {
    const { acsUrls } = application;
    const url = application[name];
    if (url === null || isFederationSignInUrl(url)) return NOT_APPLICABLE;
    const known = [...(expectations.acsUrls?.values ?? []), ...(instance?.acsUrls ?? [])];
    const wanted = known.length > 0 ? known : (acsUrls ?? []);
    if (wanted.length === 0)
      return isWellFormed(url) ? PASS : failing(wrongSetting('acs-url', 'decisive', SHAPE, stated('url', url)));
    if (wanted.some((each) => covers(each, url))) return PASS;
    return failing(
      wrongSetting(
        'acs-url',
        'decisive',
        stated('url', nearest(wanted, url)),
        stated('url', url),
        expectations.acsUrls?.from,
      ),
    );
  },
});

export const recipientSet = addressee('recipient-mismatch', 'recipient');
export const destinationSet = addressee('destination-mismatch', 'destination');
