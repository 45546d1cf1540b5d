import { randomUUID } from 'node:crypto';
import type { Observation } from '../../background/observation.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { DRESSES } from '../matrix/dresses.ts';
import { GENERATORS } from '../matrix/generators.ts';
import {
  AWS,
  cleanMessage,
  cleanRequest,
  cleanSettings,
  cleanSignIn,
  keyOf,
  type Message,
  MINUTE,
} from '../matrix/sign-in.ts';
import { idpMetadataXml, requestXml, spMetadataXml } from '../matrix/template.ts';
import { instanceOf } from './stored-settings.ts';

/** Sign-ins as the worker keeps them, with messages signed by xml-crypto: for what need not be signed in anew each time. */

const DRESS = DRESSES.okta;
// Made now: a certificate is not valid in sign-ins before it was made.
const { certificate: CERTIFICATE } = keyOf(DRESS);
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

interface SignInToStore {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Over which the popup shows it. */
  readonly tabId: number;
  /** What the IdP says other than it should. */
  readonly fault?: Partial<Message>;
  /** In place of the message of the IdP. */
  readonly message?: string;
  readonly ends: 'refused' | 'accepted' | 'unseen';
}

/** The observations of a sign-in from AWS's request to AWS's answer. */
export const observedSignIn = async ({
  at,
  tabId,
  fault = {},
  message,
  ends,
}: SignInToStore): Promise<readonly Observation[]> => {
  const request = { ...cleanRequest(DRESS), id: `aws_${randomUUID()}`, issueInstant: at };
  const posted = at + 4_000;
  const common = { version: 1, tabId, private: false } as const;
  const post = { ...common, requestId: randomUUID(), url: AWS.dualStack };
  return [
    handedOver(request.issueInstant, tabId, request),
    {
      ...post,
      kind: 'response-posted',
      time: posted,
      message: message ?? base64(await signedResponse(request.id, at + 2_000, fault)),
      messageIs: 'here',
      isRead: true,
      inResponseTo: request.id,
      idHash: randomUUID(),
      issuer: DRESS.issuer,
      idpOrigin: null,
    },
    {
      ...post,
      kind: 'answered',
      time: posted + 200,
      status: ends === 'accepted' ? 302 : 200,
      awsTime: Math.floor(posted / 1000) * 1000,
      awsRequestId: randomUUID(),
      redirectedTo: ends === 'accepted' ? 'https://d-99a1b2c3d4.awsapps.com/start/' : null,
      fromSignInPage: false,
    },
    ...(ends === 'refused'
      ? [
          {
            ...common,
            kind: 'page-shown' as const,
            time: posted + 400,
            documentStart: posted + 100,
            page: 'not-you-its-us' as const,
          },
        ]
      : []),
  ];
};

/** AWS's request alone: nothing has answered it yet. */
export const unansweredRequest = (at: number, tabId: number): readonly Observation[] => [
  handedOver(at, tabId, { ...cleanRequest(DRESS), id: `aws_${randomUUID()}`, issueInstant: at }),
];

const handedOver = (at: number, tabId: number, request: ReturnType<typeof cleanRequest>): Observation => ({
  version: 1,
  kind: 'authn-request',
  time: at,
  tabId,
  private: false,
  message: base64(requestXml(request)),
  isRead: true,
  messageId: request.id,
  sentTo: request.destination,
});

const signedResponse = (inResponseTo: string, at: number, fault: Partial<Message>): Promise<string> => {
  const message: Message = {
    ...cleanMessage(DRESS, inResponseTo),
    responseId: `_${randomUUID()}`,
    issueInstant: at,
    notBefore: at - 5 * MINUTE,
    notOnOrAfter: at + 5 * MINUTE,
    confirmedUntil: at + 5 * MINUTE,
    ...fault,
  };
  return GENERATORS['xml-crypto'](cleanSignIn(DRESS, 'sp', false), message);
};

/** The instance of these sign-ins, once its files are imported; `portalUrl` may be given. */
export const importedInstance = (portalUrl: string | null): Promise<Instance> => {
  const { sp, idp } = cleanSettings(DRESS);
  const metadata = [sp && spMetadataXml(sp.entityId, sp.acsUrls), idp && idpMetadataXml(idp)];
  return instanceOf([...metadata.map((xml) => xml ?? ''), CERTIFICATE], portalUrl);
};

/** As they stand in `storage.session`, by key. */
export const sessionOf = (observations: readonly Observation[]): Readonly<Record<string, Observation>> =>
  Object.fromEntries(
    observations.map((observation) => [`observation:${observation.time}:${randomUUID()}`, observation]),
  );
