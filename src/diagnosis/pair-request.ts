import type { AuthnRequest, SamlResponse } from '../saml/messages.ts';
import { METHOD_BEARER } from '../saml/names.ts';
import { isNcName } from '../xml/names.ts';

/** An AuthnRequest that Identity Center sent, read; AWS waits for an answer to the latest one of a tab. */
export interface KnownRequest {
  readonly message: AuthnRequest;
  readonly sameTab: boolean;
  readonly named: boolean;
}

/** Which AuthnRequest a Response answers. */
export type Pairing =
  /** Every InResponseTo of the Response names this request. */
  | { readonly kind: 'answered'; readonly request: AuthnRequest }
  | {
      readonly kind: 'mismatch';
      readonly request: AuthnRequest | null;
      readonly mistake: PairingMistake;
      /** Where the wrong InResponseTo is. */
      readonly field: InResponseTo['field'];
      readonly expected: string | null;
      readonly received: string;
    }
  /** It names a request that was not seen. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'idp-initiated'; readonly request: AuthnRequest | null }
  | { readonly kind: 'no-response'; readonly request: AuthnRequest | null };

/**
 * `older-request`: it answers a request that this tab sent before the latest one. `other-request`: it answers another
 * request than the one that was named. `partly`: one InResponseTo is right, another is not. `no-id`: one is empty, or
 * cannot be an ID.
 */
export type PairingMistake = 'older-request' | 'other-request' | 'partly' | 'no-id';

interface InResponseTo {
  readonly field: 'Response/@InResponseTo' | 'SubjectConfirmationData/@InResponseTo';
  readonly id: string;
}

/** Every InResponseTo of the Response: its own, and those of its bearer SubjectConfirmations. */
export const inResponseTosOf = (response: SamlResponse): readonly InResponseTo[] => {
  const confirmed = response.assertions
    .flatMap((assertion) => assertion.subjectConfirmations)
    .filter(({ method }) => method === METHOD_BEARER)
    .map(({ inResponseTo }) => ({ field: 'SubjectConfirmationData/@InResponseTo' as const, id: inResponseTo }));
  return [{ field: 'Response/@InResponseTo' as const, id: response.inResponseTo }, ...confirmed].flatMap(
    ({ field, id }) => (id === null ? [] : [{ field, id }]),
  );
};

/**
 * Pairs by ID (saml-core 3.2.2, saml-profiles 4.1.4.3). `requests` are sorted, oldest first.
 * A request that somebody named is believed. Without InResponseTo the sign-in is IdP-initiated, and no request that was
 * merely seen is used.
 */
export const pairRequest = (response: SamlResponse | null, requests: readonly KnownRequest[]): Pairing => {
  const named = requests.find((request) => request.named)?.message ?? null;
  const latest = requests.findLast((request) => request.sameTab)?.message ?? null;
  if (!response) return { kind: 'no-response', request: named ?? latest };
  const ids = inResponseTosOf(response);
  const [first] = ids;
  if (first === undefined) return { kind: 'idp-initiated', request: named };
  const answered = ids.flatMap(({ id }) => requests.find(({ message }) => message.id === id) ?? [])[0];
  const request = named ?? answered?.message ?? null;
  const noId = ids.find(({ id }) => !isNcName(id));
  if (noId) return mismatch('no-id', request, request?.id ?? null, noId);
  if (!request) {
    const stray = ids.find(({ id }) => id !== first.id);
    return stray ? mismatch('partly', null, first.id, stray) : { kind: 'unseen' };
  }
  const due = named ?? (answered?.sameTab && latest ? latest : request);
  const [wrong, ...others] = ids.filter(({ id }) => id !== due.id);
  if (!wrong) return { kind: 'answered', request };
  const mistake = others.length + 1 < ids.length ? 'partly' : named ? 'other-request' : 'older-request';
  return mismatch(mistake, request, due.id, wrong);
};

const mismatch = (
  mistake: PairingMistake,
  request: AuthnRequest | null,
  expected: string | null,
  { field, id }: InResponseTo,
): Pairing => ({ kind: 'mismatch', request, mistake, field, expected, received: id });
