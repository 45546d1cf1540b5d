import fc from 'fast-check';
import { expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { GeneratorName } from '../../fixtures/matrix/generators.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, keyOf, NAME, nextKeyOf, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { KnownUsers } from '../../src/diagnosis/user-names.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import { STATUS_SUCCESS } from '../../src/saml/names.ts';
import { headline } from '../../src/wording/headline.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { CASES, type Case } from '../matrix/cases.ts';
import { judge } from '../matrix/judge.ts';
import { probed } from '../receivers/trials.ts';

const t = createTranslator(messages);

/** A sign-in of the matrix, or one with an oddity that service providers disagree about, without any other knowledge. */
interface Begun {
  readonly signIn: SignIn;
  readonly generator: GeneratorName;
}

const ofMatrix = ({ fault, run }: Case): Begun => ({
  signIn: fault.make((fault.from ?? cleanSignIn)(IDP_STYLES[run.idpStyle], run.initiatedBy, run.withSettings)),
  generator: run.generator,
});

/** Adds other knowledge about it. */
interface Around {
  readonly begun: Begun;
  readonly page: SignInPage | null;
  readonly held: 'none' | 'signing' | 'another';
  readonly users: KnownUsers | null;
  readonly cloudTrail: SignIn['cloudTrail'];
  readonly clocks: Partial<Pick<SignIn, 'awsDelay' | 'deviceDelay'>>;
}

const PAGES = ['not-you-its-us', 'something-went-wrong', 'does-not-compute', 'unexpected-error', 'no-access'] as const;

const around: fc.Arbitrary<Around> = fc.record({
  begun: fc.oneof(fc.constantFrom(...CASES).map(ofMatrix), fc.constantFrom(...probed())),
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

const signInOf = ({ begun: { signIn, generator }, page, held: which, users, cloudTrail, clocks }: Around) => {
  const shown = page === null ? signIn : { ...signIn, page, outcome: 'refused' as const };
  return { signIn: { ...held(shown, which), users, cloudTrail, ...clocks }, generator };
};

const heldVerifies = ({ certificates }: Diagnosis): boolean =>
  certificates.some(({ role }) => role.includes('configured') && role.includes('verifies'));

/** These say that AWS sends its requests to a wrong URL, although the IdP answered AWS's own request. */
const OF_SIGN_IN_URL: readonly string[] = ['sign-in-url-malformed', 'sign-in-url-mismatch', 'entra-tenant-mismatch'];

const isAnswered = ({ authnRequest, facts }: Diagnosis): boolean =>
  authnRequest !== null &&
  facts?.response.inResponseTo === authnRequest.id &&
  facts.response.status[0] === STATUS_SUCCESS;

/** The contradictions in a diagnosis. */
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
    ...(cause?.explains ?? []).filter((code) => passed.includes(code)).map((code) => `${code} is explained and passed`),
    ...(cause && diagnosis.signIn.outcome === 'accepted' ? ['AWS accepted, and there is a cause'] : []),
    ...(users?.isComplete === false
      ? findings
          .filter(({ code, weight }) => code === 'user-not-provisioned' && weight === 'decisive')
          .map(() => 'a list that was cut off proves a user absent')
      : []),
    ...(isAnswered(diagnosis)
      ? findings
          .filter(({ code, weight }) => OF_SIGN_IN_URL.includes(code) && weight !== 'notice')
          .map(({ code }) => `${code}, though the IdP answered`)
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
    { numRuns: 80 },
  );
});
