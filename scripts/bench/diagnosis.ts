import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { type Figure, figureOf } from './figure.ts';
import { interleave, type Task } from './interleave.ts';
import { acsUrl, audience, certificatePem, known, type Message, messageOf, observedPost } from './messages.ts';
import { ratios } from './statistics.ts';
import { bareVerification } from './verification.ts';

/** Characters of the XML, and how often it is measured. */
const SIZES = [
  { name: '10 KB', size: 10_000, rounds: 200 },
  { name: '100 KB', size: 100_000, rounds: 60 },
  { name: '1 MB', size: 1_000_000, rounds: 9 },
] as const;

/** The program's own time beside what others need for the same message. */
export const measureDiagnosis = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  const [small, , large] = SIZES;
  for (const { name, size, rounds } of SIZES) {
    const message = messageOf(size);
    const tasks = { ours: ours(message), bare: bareVerification(message), nodeSaml: nodeSaml(message) };
    const times = await interleave(tasks, { rounds, warmUp: Math.ceil(rounds / 4) });
    figures.push(
      figureOf(`diagnosis of a ${name} Response`, 'ms', times.ours),
      figureOf(`… beside one parse and bare WebCrypto, ${name}`, '×', ratios(times.ours, times.bare), 3),
      figureOf(`… beside @node-saml/node-saml, ${name}`, '×', ratios(times.ours, times.nodeSaml), 0.5),
    );
  }
  return [...figures, await measureGrowth(small.size, large.size)];
};

/** How much longer the large message takes per character: 1 is linear. */
const measureGrowth = async (small: number, large: number): Promise<Figure> => {
  const diagnoseSmall = ours(messageOf(small));
  const tasks = {
    large: ours(messageOf(large)),
    small: async () => {
      for (let count = 0; count < large / small; count += 1) await diagnoseSmall();
    },
  };
  const times = await interleave(tasks, { rounds: 15, warmUp: 3 });
  return figureOf('time per character, 1 MB beside 10 KB', '×', ratios(times.large, times.small), 1.2);
};

/** What the worker does once a sign-in is complete, from the posted base64 to the Diagnosis. */
const ours = (message: Message): Task => {
  const observed = observedPost(message);
  return async () => {
    const { facts } = await diagnose(observed, known);
    const verdicts = facts?.signatures.map(({ configured }) => configured) ?? [];
    if (verdicts.length !== 2 || verdicts.some((verdict) => verdict !== 'verifies')) {
      throw new Error('a signature of the benchmark was not verified');
    }
  };
};

/** A service provider's validation of the same Response, both signatures asked for. */
const nodeSaml = ({ base64 }: Message): Task => {
  const serviceProvider = new SAML({
    issuer: audience,
    audience,
    callbackUrl: acsUrl,
    idpCert: certificatePem,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    validateInResponseTo: ValidateInResponseTo.never,
    acceptedClockSkewMs: 0,
  });
  return async () => {
    const { profile } = await serviceProvider.validatePostResponseAsync({ SAMLResponse: base64 });
    if (profile === null) throw new Error('node-saml refuses a message of the benchmark');
  };
};
