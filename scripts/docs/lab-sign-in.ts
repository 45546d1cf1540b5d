import { mock } from 'node:test';
import { signInWithoutBrowser } from '../../lab/client.ts';
import { startLab } from '../../lab/lab.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { DiagnosedCertificate, Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { recogniseSignInPage } from '../../src/identity-center/sign-in-pages.ts';

/** The fictitious time of the example's sign-in. */
const MOMENT = Date.parse('2026-01-15T10:00:00Z');
const CERTIFICATE = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2027-01-01T00:00:00.000Z' };

/**
 * The diagnosis of a sign-in in the lab: a real IdP signs for an invented user, with another instance's Audience. What
 * differs in each run (keys, IDs, the time) is replaced with fixed texts, so that the result is always the same.
 */
export const labSignIn = async (): Promise<Diagnosis> => {
  const lab = await startLab({ idp: 'samlp', fault: 'wrong-audience' });
  // The clock is stopped, because no two runs take equally long.
  const now = Math.floor(Date.now() / 1000) * 1000;
  mock.timers.enable({ apis: ['Date'], now });
  try {
    const visited = await signInWithoutBrowser(lab);
    const decision = lab.log.at(-1);
    const shown = visited.at(-1);
    if (!decision?.authnRequest || !shown) throw new Error('the lab saw no sign-in that AWS began');
    const diagnosis = await diagnose(
      {
        ...NOTHING_OBSERVED,
        post: {
          url: decision.postedTo,
          message: decision.samlResponse,
          deviceTime: now,
          awsTime: now,
          timeFrom: 'browser',
          status: decision.status,
          requestId: decision.requestId,
          idpOrigin: 'https://samlp.example.test',
        },
        requests: [{ message: decision.authnRequest, deviceTime: now, sameTab: true, named: false }],
        page: recogniseSignInPage(shown.body.replace(/<[^>]*>/g, ' ').replaceAll('&#39;', "'")),
        outcome: 'refused',
        postedBefore: false,
      },
      NOTHING_KNOWN,
    );
    return withFixedTexts(diagnosis, MOMENT - now);
  } finally {
    mock.timers.reset();
    await lab.close();
  }
};

const withFixedTexts = (diagnosis: Diagnosis, shift: number): Diagnosis => {
  const fixed = new Map([
    [diagnosis.authnRequest?.id, 'aws_ExampleRequest'],
    [diagnosis.facts?.response.id, '_ExampleResponse'],
    [diagnosis.facts?.assertions[0]?.id, '_ExampleAssertion'],
    [diagnosis.facts?.assertions[0]?.authnStatements[0]?.sessionIndex, '_ExampleSession'],
    [diagnosis.signIn.requestId, '11111111-2222-4333-8444-555555555555'],
  ]);
  const inText = (text: string): string =>
    fixed.get(text) ??
    text.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, (time) =>
      new Date(Date.parse(time) + shift).toISOString(),
    );
  const replaced: Diagnosis = JSON.parse(JSON.stringify(diagnosis), (_, value: unknown) =>
    typeof value === 'string' ? inText(value) : value,
  );
  return { ...replaced, certificates: diagnosis.certificates.map(withFixedDates) };
};

const withFixedDates = (certificate: DiagnosedCertificate, index: number): DiagnosedCertificate => ({
  ...certificate,
  ...CERTIFICATE,
  sha256: `${index + 1}`.padStart(64, '0'),
});
