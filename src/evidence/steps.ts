import { momentOf } from '../diagnosis/moment.ts';
import { isFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import { parseAcsUrl, parseIssuerUrl, signInHostOf } from '../identity-center/endpoints.ts';
import type { AuthnRequest } from '../saml/messages.ts';
import { readSaml } from '../saml/read.ts';
import { evidenceLimits } from './evidence.ts';
import { type Exchange, withField } from './exchange.ts';

/** Identity Center handed over an AuthnRequest. */
export interface RequestStep {
  readonly kind: 'request';
  /** Where in the recording. */
  readonly index: number;
  readonly time: number | null;
  /** By AWS's clock. */
  readonly issuedAt: number | null;
  readonly message: string;
  readonly id: string | null;
  readonly sentTo: string;
}

/** A Response was posted. */
export interface PostStep {
  readonly kind: 'post';
  readonly index: number;
  readonly time: number | null;
  /** The POST, and those that repeat it after a redirect that keeps method and body. */
  readonly chain: readonly Exchange[];
  readonly url: string;
  /** Null where its body was not recorded. */
  readonly message: string | null;
  readonly id: string | null;
  readonly inResponseTo: string | null;
}

export type Step = RequestStep | PostStep;

/**
 * The hand-overs and POSTs of a recording, in its order. A recording may hold other sign-ins (an IdP that asks another
 * one): Responses count that were posted to AWS; where there are none, those that answer AWS's request, or without any
 * request of AWS's all there are.
 *
 * @returns null where there are more messages than `evidenceLimits` allows
 */
export const stepsOf = async (exchanges: readonly Exchange[]): Promise<readonly Step[] | null> => {
  const carrying = exchanges.filter((exchange) => isPost(exchange) || handOversOf(exchange).length > 0);
  if (carrying.length > evidenceLimits.messages) return null;
  const steps: Step[] = [];
  for (const [index, exchange] of exchanges.entries()) {
    for (const step of [...(await requestSteps(exchange, index)), ...(await postSteps(exchange, index))]) {
      add(step, steps, exchange);
    }
  }
  return ofIdentityCenter(steps);
};

const add = (step: Step, steps: Step[], exchange: Exchange): void => {
  const last = steps.at(-1);
  if (step.kind === 'post' && last?.kind === 'post' && isRepeated(last, step)) {
    steps[steps.length - 1] = { ...last, chain: [...last.chain, exchange] };
  } else if (step.kind === 'post' || !steps.some((earlier) => isSameRequest(earlier, step))) {
    steps.push(step);
  }
};

/** A redirect that repeats the POST (RFC 9110, 15.4.8 and 15.4.9). */
const isRepeated = (last: PostStep, step: PostStep): boolean => {
  const previous = last.chain.at(-1);
  const keepsMethod = previous?.status === 307 || previous?.status === 308;
  return keepsMethod && previous.redirectsTo === step.url;
};

/** A redirect and the request it leads to carry the same message. */
const isSameRequest = (earlier: Step, { id, message }: RequestStep): boolean =>
  earlier.kind === 'request' && (id === null ? earlier.message === message : earlier.id === id);

interface HandOver {
  readonly message: string;
  readonly sentTo: string;
}

const handOversOf = ({ samlRequest, url, redirectsTo }: Exchange): readonly HandOver[] => {
  const redirected = redirectsTo === null ? null : withField(redirectsTo, 'SAMLRequest');
  return [
    ...(samlRequest === null ? [] : [{ message: samlRequest, sentTo: url }]),
    ...(redirected === null ? [] : [{ message: redirected, sentTo: redirected }]),
  ];
};

const requestSteps = async (exchange: Exchange, index: number): Promise<readonly RequestStep[]> => {
  const read = await Promise.all(
    handOversOf(exchange).map(async (handOver) => ({ ...handOver, request: await readSaml(handOver.message) })),
  );
  return read.flatMap(({ message, sentTo, request }) =>
    request.ok && request.value.kind === 'AuthnRequest' && isOfIdentityCenter(request.value, exchange)
      ? [
          {
            kind: 'request',
            index,
            time: exchange.startedAt,
            issuedAt: momentOf(request.value.issueInstant),
            message,
            id: request.value.id,
            sentTo,
          },
        ]
      : [],
  );
};

const isOfIdentityCenter = ({ issuer, acsUrl }: AuthnRequest, { url }: Exchange): boolean =>
  parseIssuerUrl(issuer?.value ?? '') !== null || parseAcsUrl(acsUrl ?? '') !== null || signInHostOf(url) !== null;

const isPost = ({ method, url, samlResponse }: Exchange): boolean =>
  method === 'POST' && (samlResponse !== null || parseAcsUrl(url) !== null);

const postSteps = async (exchange: Exchange, index: number): Promise<readonly PostStep[]> => {
  if (!isPost(exchange)) return [];
  const { url, samlResponse: message, startedAt: time } = exchange;
  const read = message === null ? null : await readSaml(message);
  const response = read?.ok && read.value.kind === 'Response' ? read.value : null;
  const { id = null, inResponseTo = null } = response ?? {};
  return [{ kind: 'post', index, time, chain: [exchange], url, message, id, inResponseTo }];
};

const ofIdentityCenter = (steps: readonly Step[]): readonly Step[] => {
  const posts = steps.filter((step) => step.kind === 'post');
  const requests = steps.filter((step) => step.kind === 'request');
  const toAws = posts.filter(({ url }) => signInHostOf(url) !== null || isFederationSignInUrl(url));
  const answers = posts.filter(({ inResponseTo }) => requests.some(({ id }) => id !== null && id === inResponseTo));
  const counted = toAws.length > 0 ? toAws : requests.length > 0 ? answers : posts;
  return steps.filter((step) => step.kind === 'request' || counted.includes(step));
};
