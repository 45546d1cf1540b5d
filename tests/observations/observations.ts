import type {
  Answered,
  ApiExecuted,
  AuthnRequestSent,
  Observation,
  PageLeft,
  PageShown,
  ResponsePosted,
  RolesOffered,
  StoredObservation,
} from '../../src/observations/observation.ts';

/** Observations like those of the listeners; each test adds what it is about. */
export const HOST = 'https://us-east-1.signin.aws';
export const ACS = `${HOST}/platform/saml/acs/11111111-2222-3333-4444-555555555555`;
export const LOGIN_PAGE = `${HOST}/platform/d-1234567890/login`;
export const PORTAL = 'https://d-1234567890.awsapps.com/start';
export const IAM_FEDERATION = 'https://signin.aws.amazon.com/saml';

const COMMON = { version: 1, tabId: 1, frameId: 0, private: false } as const;

export const handedOver = (part: Partial<AuthnRequestSent> & { readonly time: number }): AuthnRequestSent => ({
  ...COMMON,
  kind: 'authn-request',
  message: `message of ${part.messageId ?? 'aws_1'}`,
  isRead: true,
  messageId: 'aws_1',
  sentTo: 'https://idp.example.test/sso',
  ...part,
});

export const posted = (part: Partial<ResponsePosted> & { readonly time: number }): ResponsePosted => ({
  ...COMMON,
  kind: 'response-posted',
  requestId: 'post',
  url: ACS,
  message: 'the Response',
  messageIs: 'here',
  isRead: true,
  inResponseTo: 'aws_1',
  idHash: 'hash',
  issuer: 'https://idp.example.test',
  idpOrigin: null,
  ...part,
});

export const answered = (part: Partial<Answered> & { readonly time: number }): Answered => ({
  ...COMMON,
  kind: 'answered',
  requestId: 'post',
  url: ACS,
  status: 200,
  awsTime: null,
  awsRequestId: null,
  redirectedTo: null,
  fromSignInPage: false,
  ...part,
});

export const apiExecuted = (part: Partial<ApiExecuted> & { readonly time: number }): ApiExecuted => ({
  ...COMMON,
  kind: 'api-executed',
  status: 200,
  ...part,
});

export const pageShown = (
  part: Partial<PageShown> & { readonly time: number; readonly documentStart: number },
): PageShown => ({
  ...COMMON,
  kind: 'page-shown',
  page: 'not-you-its-us',
  url: LOGIN_PAGE,
  failure: null,
  ...part,
});

export const rolesOffered = (
  part: Partial<RolesOffered> & { readonly time: number; readonly documentStart: number },
): RolesOffered => ({ ...COMMON, kind: 'roles-offered', ...part });

export const pageLeft = (
  part: Partial<PageLeft> & { readonly time: number; readonly documentStart: number },
): PageLeft => ({
  ...COMMON,
  kind: 'page-left',
  to: PORTAL,
  byUser: false,
  isActive: false,
  ...part,
});

/** Stores them under keys that say nothing about their order in time. */
export const storedAll = (observations: readonly Observation[]): readonly StoredObservation[] =>
  observations.map((observation, index) => ({ key: `observation:${(index * 7919) % 1009}`, observation }));
