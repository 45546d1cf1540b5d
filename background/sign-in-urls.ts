/**
 * The requests that the browser shows to the extension, as match patterns. The hosts are exactly those of the manifest,
 * because the browser hides all other requests from the extension.
 */
export const SIGN_IN_HOSTS: readonly string[] = [
  '*.signin.aws',
  '*.signin.aws.amazon.com',
  '*.signin.amazonaws-us-gov.com',
  '*.signin-fips.amazonaws-us-gov.com',
  '*.signin.amazonaws.cn',
  '*.signin.amazonaws-eusc.eu',
];

const onEveryHost = (path: string): readonly string[] => SIGN_IN_HOSTS.map((host) => `https://${host}${path}`);

/**
 * The only requests whose bodies the extension asks for, because a Response is posted there. The `*` at the end allows
 * `?metadata=…`.
 */
export const RESPONSE_URLS: readonly string[] = [
  ...onEveryHost('/platform/saml/acs/*'),
  // IAM federation; `/saml/acs/…` is the endpoint of one provider in IAM.
  ...onEveryHost('/saml'),
  ...onEveryHost('/saml?*'),
  ...onEveryHost('/saml/*'),
];

/**
 * The requests whose answer headers are looked at: the above, and the pages on which AWS sends its request, shows
 * failures and sends the tab on.
 */
export const ANSWER_URLS: readonly string[] = [...RESPONSE_URLS, ...onEveryHost('/platform/*')];

/** The sign-in page's own call. It carries passwords, so only its status is looked at. */
export const API_EXECUTE_URLS: readonly string[] = onEveryHost('/platform/*api/execute');
