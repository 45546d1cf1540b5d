/** The reason for each permission, in the form that the stores require. */

/** What the manifest requests. */
export interface Asked {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}

const SIGN_IN_PAGES = 'SAML sign-ins of IAM Identity Center are posted to these hosts and answered there';

/** The hosts of AWS's sign-in pages: those of Identity Center, and the answers of IAM federation. */
const PAGES = ['platform/*', 'saml*'];

/** The reasons by the manifest's own names and patterns. */
export const JUSTIFICATIONS: Readonly<Record<string, string>> = {
  webRequest:
    "Sees the SAML request that AWS's sign-in page sends, the SAMLResponse that the browser posts to AWS, and AWS's answer. Nothing is blocked or changed. Bodies are asked for at the SAML endpoints only, never at those that carry passwords.",
  storage:
    'Keeps the sign-in that is diagnosed in memory (30 minutes at most), and the settings on the device; reads what an administrator set by policy.',
  alarms: 'Deletes what was seen when its time is over, also while the background script is stopped.',
  'https://*.signin.aws/*': `${SIGN_IN_PAGES} (newer hosts of the commercial Regions).`,
  'https://*.signin.aws.amazon.com/*': `${SIGN_IN_PAGES} (commercial Regions).`,
  'https://*.signin.amazonaws-us-gov.com/*': `${SIGN_IN_PAGES} (AWS GovCloud).`,
  'https://*.signin-fips.amazonaws-us-gov.com/*': `${SIGN_IN_PAGES} (AWS GovCloud, FIPS endpoints).`,
  'https://*.signin.amazonaws.cn/*': `${SIGN_IN_PAGES} (AWS China).`,
  'https://*.signin.amazonaws-eusc.eu/*': `${SIGN_IN_PAGES} (AWS European Sovereign Cloud).`,
};

/**
 * Each permission and host pattern in the manifest with its reason, in the manifest's order.
 *
 * @throws Error that names every permission without a reason, every reason without a permission, and every content script
 *   that runs elsewhere than on the sign-in pages of a host that has a reason
 */
export const justified = (
  asked: Asked,
  justifications: Readonly<Record<string, string>> = JUSTIFICATIONS,
): readonly (readonly [string, string])[] => {
  const names = [...asked.permissions, ...asked.host_permissions];
  const pages = asked.host_permissions.flatMap((pattern) => PAGES.map((page) => pattern.replace(/\*$/, page)));
  const problems = [
    ...names.filter((name) => !Object.hasOwn(justifications, name)).map((name) => `${name} has no reason`),
    ...Object.keys(justifications)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} has a reason, but is not asked for`),
    ...asked.content_scripts
      .flatMap(({ matches }) => matches)
      .filter((match) => !pages.includes(match))
      .map((match) => `a content script runs on ${match}`),
  ];
  if (problems.length > 0) throw new Error(`scripts/store/permissions.ts: ${problems.join('; ')}`);
  return names.map((name) => [name, justifications[name] ?? '']);
};
