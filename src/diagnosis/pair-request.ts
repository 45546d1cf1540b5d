import type { AuthnRequest, SamlResponse } from '../saml/messages.ts';
import { METHOD_BEARER } from '../saml/names.ts';

/** An AuthnRequest that Identity Center handed over, read; the latest of its tab is the one an answer is expected to. */
export interface KnownRequest {
  readonly message: AuthnRequest;
  readonly sameTab: boolean;
  readonly named: boolean;
}

/** Which AuthnRequest a Response answers. */
export type Pairing =
  /** Its InResponseTo names this request, and every InResponseTo of it does. */
  | { readonly kind: 'answered'; readonly request: AuthnRequest }
  /** It names an older request of this tab, or another than the one handed over by name, or two different ones. */
  | {
      readonly kind: 'mismatch';
      readonly request: AuthnRequest | null;
      readonly expected: string | null;
      readonly received: string;
    }
  /** It names a request that was not seen. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'idp-initiated'; readonly request: AuthnRequest | null }
  | { readonly kind: 'no-response'; readonly request: AuthnRequest | null };

/** Every InResponseTo of the Response: its own, and those of its bearer SubjectConfirmations. */
const namedRequests = (response: SamlResponse): readonly string[] => {
  const confirmed = response.assertions
    .flatMap((assertion) => assertion.subjectConfirmations)
    .filter((confirmation) => confirmation.method === METHOD_BEARER)
    .map((confirmation) => confirmation.inResponseTo);
  return [response.inResponseTo, ...confirmed].filter((id) => id !== null);
};

/**
 * Pairs by ID (saml-core 3.2.2, saml-profiles 4.1.4.3). `requests` stand oldest first.
 * A request handed over by name is taken at its word; without InResponseTo the sign-in is IdP-initiated and no request
 * that was merely seen is used.
 */
export const pairRequest = (response: SamlResponse | null, requests: readonly KnownRequest[]): Pairing => {
  const named = requests.find((request) => request.named)?.message ?? null;
  const latest = requests.findLast((request) => request.sameTab)?.message ?? null;
  if (!response) return { kind: 'no-response', request: named ?? latest };
  const ids = namedRequests(response);
  const first = ids[0];
  if (first === undefined) return { kind: 'idp-initiated', request: named };
  if (named) return judge(ids, named, named);
  const stray = ids.find((id) => id !== first);
  const answered = requests.find((request) => request.message.id === first);
  if (!answered) {
    return stray === undefined
      ? { kind: 'unseen' }
      : { kind: 'mismatch', request: null, expected: first, received: stray };
  }
  return judge(ids, answered.message, answered.sameTab && latest ? latest : answered.message);
};

const judge = (ids: readonly string[], request: AuthnRequest, due: AuthnRequest): Pairing => {
  const wrong = ids.find((id) => id !== due.id);
  return wrong === undefined
    ? { kind: 'answered', request }
    : { kind: 'mismatch', request, expected: due.id, received: wrong };
};
