/**
 * Which requests the browser is asked to show, as match patterns. The hosts are those of the manifest and no others:
 * of other requests the browser tells the extension nothing.
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

/** The only requests whose bodies are asked for: a Response is posted there. `*` in front: `?metadata=…` may follow. */
export const RESPONSE_URLS: readonly string[] = [
  ...onEveryHost('/platform/saml/acs/*'),
  // IAM federation; `/saml/acs/…` is the endpoint of one provider in IAM.
  ...onEveryHost('/saml'),
  ...onEveryHost('/saml?*'),
  ...onEveryHost('/saml/*'),
];

/** Whose answer headers are looked at: the above, and the pages on which AWS hands over, shows failures and goes on. */
export const ANSWER_URLS: readonly string[] = [...RESPONSE_URLS, ...onEveryHost('/platform/*')];

/** The sign-in page's own call: it carries passwords, so that nothing but its status is looked at. */
export const API_EXECUTE_URLS: readonly string[] = onEveryHost('/platform/*api/execute');
