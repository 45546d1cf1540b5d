import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnosis/causes.ts';
import type { Weight } from '../../src/diagnosis/finding.ts';
import type { Outcome } from '../../src/diagnosis/observed.ts';
import type { Headlined } from '../../src/wording/headline.ts';
import { nextStepOf } from '../../src/wording/next-step.ts';

const ofOutcome = (outcome: Outcome, rest: Partial<Headlined> = {}): Headlined => ({
  error: null,
  cause: null,
  findings: [],
  unknown: [],
  facts: {},
  passed: [],
  refusal: null,
  signIn: {
    door: 'identity-center',
    at: null,
    atFrom: null,
    clocks: { device: null, aws: null, issueInstant: null },
    postedTo: null,
    outcome,
    page: null,
    status: null,
    requestId: null,
    initiatedBy: 'sp',
    idpOrigin: null,
  },
  ...rest,
});

const UNREADABLE: Headlined['error'] = {
  code: 'message-undecodable',
  reason: 'not-well-formed',
  layer: 'xml',
  offset: null,
  line: 1,
  column: 1,
  root: null,
  encoding: null,
};

const nobodySignedIn: Headlined['signIn'] = { ...ofOutcome('unknown').signIn, initiatedBy: null };

const onlyPageKnown: Headlined['signIn'] = {
  ...ofOutcome('refused').signIn,
  page: "It's not you, it's us",
  initiatedBy: null,
};

const causedBy = (code: Code, weight: Weight = 'decisive'): Headlined =>
  ofOutcome('refused', { cause: { code, weight, explains: [] } });

describe('nextStepOf', () => {
  it.each([
    ['an accepted sign-in', 'nothing', ofOutcome('accepted')],
    ['an old sign-in', 'start-again', causedBy('stale-sign-in')],
    ['the clock of the device', 'set-clock', causedBy('device-clock-off')],
    ['a fault at the identity provider', 'idp-admin', causedBy('audience-mismatch')],
    ['a certificate that AWS does not hold', 'aws-admin', causedBy('signature-key-mismatch')],
    ['a Response that cannot be read', 'again-then-idp-admin', ofOutcome('refused', { error: UNREADABLE })],
    ['a fault that is only likely', 'again-then-idp-admin', causedBy('audience-mismatch', 'likely')],
    ['a fault that trying again may get round', 'again-then-idp-admin', causedBy('expired')],
    ['an account that another one may replace', 'again-then-idp-admin', causedBy('user-account-refused')],
    ['a user that AWS may have disabled', 'again-then-aws-admin', causedBy('user-known-yet-refused')],
    ['a Response whose outcome nobody saw', 'if-refused', ofOutcome('unknown')],
    ['settings alone', 'nothing', ofOutcome('unknown', { facts: null, signIn: nobodySignedIn })],
    ['a refusal that nothing explains', 'aws-support', ofOutcome('refused')],
    ["AWS's page alone", 'sign-in-watched', ofOutcome('refused', { facts: null, signIn: onlyPageKnown })],
    [
      'a refusal with open questions',
      'find-out',
      ofOutcome('refused', { unknown: [{ code: 'issuer-mismatch', needs: 'idp-metadata' }] }),
    ],
    [
      'a refusal with questions that no import answers',
      'again-then-aws-admin',
      ofOutcome('refused', { unknown: [{ code: 'username-mismatch', needs: 'user-name' }] }),
    ],
  ] as const)('says for %s what the user does: %s', (_, step, diagnosis) => {
    expect(nextStepOf(diagnosis)).toBe(step);
  });
});
