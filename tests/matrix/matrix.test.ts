import { describe, expect, it } from 'vitest';
import { CODES, type Code } from '../../src/diagnosis/causes.ts';
import { ACCOUNT_CONSOLES } from '../../src/idp/account-consoles.ts';
import { CASES, FAULTS, verdictOf } from './cases.ts';
import type { Fault } from './fault.ts';

/** Only against hanging: each test lasts as long as all of them. */
const WATCHDOG_MILLISECONDS = 1_800_000;

// All at once, because xmlsec1 takes longer to start than to sign many messages.
describe.concurrent('every case of the fault matrix', { timeout: WATCHDOG_MILLISECONDS }, () => {
  it.each(CASES)('$name', async (each) => {
    const { fault } = each;
    const explains = fault.explains ?? (fault.cause ? [fault.cause] : []);
    expect(await verdictOf(each)).toEqual({
      cleanCause: null,
      cause: fault.cause,
      explains: expect.arrayContaining([...explains]),
      missing: [],
      extra: [],
      contradicted: [],
      isRight: true,
    });
  });
});

/** Never found, because a signature that cannot be verified is unknown. */
const NEVER_FOUND: readonly Code[] = ['signature-unsupported'];
/** Codes of only one product. */
const OF_ENTRA: readonly Code[] = ['entra-tenant-mismatch'];

const yields = ({ cause, explains, findings }: Fault, code: Code): boolean =>
  cause === code || (explains ?? []).includes(code) || (cause === null && findings.includes(code));

/** The products whose application for an AWS account is known. */
const WITH_ACCOUNT_APPLICATION = Object.keys(ACCOUNT_CONSOLES).filter((product) => product !== 'general');

describe('the fault matrix', () => {
  it.each(CODES.filter((code) => code.startsWith('iam-')))(
    'yields %s in the style of every product whose application for an AWS account is known',
    (code) => {
      const runs = FAULTS.filter((fault) => yields(fault, code)).flatMap((fault) => fault.runs);
      expect(runs.map(({ idpStyle }) => idpStyle)).toEqual(expect.arrayContaining(WITH_ACCOUNT_APPLICATION));
    },
  );

  it.each(CODES.filter((code) => !NEVER_FOUND.includes(code)))(
    'yields %s from two generators, in two styles',
    (code) => {
      const runs = FAULTS.filter((fault) => yields(fault, code)).flatMap((fault) => fault.runs);
      expect(new Set(runs.map(({ generator }) => generator)).size).toBeGreaterThanOrEqual(2);
      expect(new Set(runs.map(({ idpStyle }) => idpStyle)).size).toBeGreaterThanOrEqual(
        OF_ENTRA.includes(code) ? 1 : 2,
      );
    },
  );

  it('contains at least thirty faultless sign-ins', () => {
    const runs = FAULTS.filter(({ cause, findings }) => cause === null && findings.length === 0).flatMap(
      (fault) => fault.runs,
    );
    expect(runs.length).toBeGreaterThanOrEqual(30);
  });
});
