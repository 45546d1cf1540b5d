import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnosis/causes.ts';
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

const causedBy = (code: Code): Headlined => ofOutcome('refused', { cause: { code, weight: 'decisive', explains: [] } });

describe('nextStepOf', () => {
  it.each([
    ['an accepted sign-in', 'nothing', ofOutcome('accepted')],
    ['an old sign-in', 'start-again', causedBy('stale-sign-in')],
    ['the clock of the device', 'set-clock', causedBy('device-clock-off')],
    ['a fault at the identity provider', 'idp-admin', causedBy('audience-mismatch')],
    ['a certificate that AWS does not hold', 'aws-admin', causedBy('signature-key-mismatch')],
    ['a refusal that nothing explains', 'aws-support', ofOutcome('refused')],
    [
      'a refusal with open questions',
      'find-out',
      ofOutcome('refused', { unknown: [{ code: 'issuer-mismatch', needs: 'idp-metadata' }] }),
    ],
  ] as const)('says for %s what the user does: %s', (_, step, diagnosis) => {
    expect(nextStepOf(diagnosis)).toBe(step);
  });
});
