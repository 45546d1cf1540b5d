import fc from 'fast-check';
import { expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, keyOf, NAME, nextKeyOf, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { KnownUsers } from '../../src/diagnosis/user-names.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import { headline } from '../../src/wording/headline.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { CASES } from '../matrix/cases.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);

/** Whatever else is known of a sign-in of the matrix. */
interface Around {
  readonly at: number;
  readonly page: SignInPage | null;
  readonly held: 'none' | 'signing' | 'another';
  readonly users: KnownUsers | null;
  readonly cloudTrail: SignIn['cloudTrail'];
  readonly clocks: Partial<Pick<SignIn, 'awsDelay' | 'deviceDelay'>>;
}

const PAGES = ['not-you-its-us', 'something-went-wrong', 'does-not-compute', 'unexpected-error', 'no-access'] as const;

const around: fc.Arbitrary<Around> = fc.record({
  at: fc.nat({ max: CASES.length - 1 }),
  page: fc.constantFrom(null, ...PAGES),
  held: fc.constantFrom('none', 'signing', 'another'),
  users: fc.option(
    fc.record({
      names: fc.subarray([NAME, 'Jane.Doe@example.com', 'j.doe@example.com']),
      from: fc.constantFrom('entered', 'list'),
      isComplete: fc.boolean(),
      identityStoreId: fc.constantFrom(null, 'd-99a1b2c3d4', 'd-0000000000'),
    }),
  ),
  cloudTrail: fc.option(
    fc.record({
      error: fc.constantFrom('name-id-policy', 'request-id', 'one-assertion'),
      authnRequestId: fc.constantFrom(null, 'aws_0000'),
      requestId: fc.constant(null),
      time: fc.constantFrom(null, 0),
      region: fc.constantFrom(null, 'eu-central-1', 'us-east-1'),
    }),
  ),
  clocks: fc.constantFrom({}, { awsDelay: null }, { awsDelay: null, deviceDelay: null }, { awsDelay: 3_600_000 }),
});

const held = (signIn: SignIn, which: Around['held']): SignIn => {
  if (!signIn.settings || which === 'none') return signIn;
  const key = which === 'signing' ? keyOf(signIn.idpStyle) : nextKeyOf(signIn.idpStyle);
  return { ...signIn, settings: { ...signIn.settings, held: [key.certificate] } };
};

const signInOf = ({ at, page, held: which, users, cloudTrail, clocks }: Around) => {
  const each = CASES[at];
  if (!each) throw new Error('there is no such case');
  const { fault, run } = each;
  const faulty = fault.make((fault.from ?? cleanSignIn)(IDP_STYLES[run.idpStyle], run.initiatedBy, run.withSettings));
  const shown = page === null ? faulty : { ...faulty, page, outcome: 'refused' as const };
  return { signIn: { ...held(shown, which), users, cloudTrail, ...clocks }, generator: run.generator };
};

const heldVerifies = ({ certificates }: Diagnosis): boolean =>
  certificates.some(({ role }) => role.includes('configured') && role.includes('verifies'));

/** In how many ways a diagnosis contradicts itself. */
const contradictionsOf = (diagnosis: Diagnosis, { users }: SignIn): readonly string[] => {
  const { cause, findings, passed, unknown, facts, cloudTrail } = diagnosis;
  const found = [...findings.map(({ code }) => code), ...(cause ? [cause.code] : [])];
  const unsure = unknown.map(({ code }) => code);
  const nameId = facts?.assertions[0]?.nameId?.value;
  const ofUser = found.filter((code) => code === 'user-not-provisioned' || code === 'username-mismatch');
  const saysNothingWrong = [t('headline_nothing_found'), t('headline_refused_nothing_found')].includes(
    headline(diagnosis, t),
  );
  const areSignaturesSure = !(facts?.signatures ?? []).some(
    ({ on, embedded }) => ['Response', 'Assertion'].includes(on) && ['unsupported', 'broken'].includes(embedded),
  );
  return [
    ...found.filter((code) => passed.includes(code)).map((code) => `${code} was found and passed`),
    ...unsure.filter((code) => passed.includes(code)).map((code) => `${code} is unknown and passed`),
    ...(cause?.code === 'certificate-held-by-aws' && heldVerifies(diagnosis) ? ['the certificate held verifies'] : []),
    ...(nameId !== undefined && users?.names.includes(nameId) && users.identityStoreId !== 'd-0000000000'
      ? ofUser
      : []),
    ...(cloudTrail !== null && cloudTrail.misfit !== null
      ? findings.filter(({ expectedFrom }) => expectedFrom === 'cloudtrail').map(({ code }) => `${code} of another`)
      : []),
    ...(saysNothingWrong && !areSignaturesSure ? ['nothing is wrong, though a signature is not sure'] : []),
  ];
};

it('never contradicts itself, whatever is known beside a sign-in', async () => {
  await fc.assert(
    fc.asyncProperty(around, async (each) => {
      const { signIn, generator } = signInOf(each);
      expect(contradictionsOf(await judge(signIn, generator), signIn)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
