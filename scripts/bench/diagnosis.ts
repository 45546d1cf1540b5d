import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { type Figure, figureOf } from './figure.ts';
import { interleave, type Task } from './interleave.ts';
import type { Program } from './measured-program.ts';
import { acsUrl, audience, certificatePem, known, type Message, messageOf, observedPost } from './messages.ts';
import { ratios } from './statistics.ts';
import { bareVerification } from './verification.ts';

/** The length of the XML in characters, the number of measurements, and how often everything runs in each of them. */
const SIZES = [
  { name: '10 KB', size: 10_000, rounds: 40, repeat: 10, atMost: { bare: 2, nodeSaml: 0.25 } },
  { name: '100 KB', size: 100_000, rounds: 60, repeat: 1, atMost: { bare: 1.6, nodeSaml: 0.12 } },
  { name: '1 MB', size: 1_000_000, rounds: 15, repeat: 1, atMost: { bare: 1.8, nodeSaml: 0.06 } },
] as const;

/** The program's own time, compared with that of others for the same message. */
export const measureDiagnosis = async (program: Program): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  const [small, , large] = SIZES;
  for (const { name, size, rounds, repeat, atMost } of SIZES) {
    const message = messageOf(size);
    const tasks = {
      ours: ours(program, message),
      bare: bareVerification(program, message),
      nodeSaml: nodeSaml(message),
    };
    const times = await interleave(tasks, { rounds, repeat, warmUp: Math.ceil(rounds / 4) });
    figures.push(
      figureOf(`diagnosis of a ${name} Response`, 'ms', times.ours),
      figureOf(`… beside one parse and bare WebCrypto, ${name}`, '×', ratios(times.ours, times.bare), atMost.bare),
      figureOf(`… beside @node-saml/node-saml, ${name}`, '×', ratios(times.ours, times.nodeSaml), atMost.nodeSaml),
    );
  }
  return [...figures, await measureGrowth(program, small.size, large.size), await measureReport(program, large.size)];
};

/** The report for a colleague, made and written as text, beside the diagnosis that it is of. */
const measureReport = async (program: Program, size: number): Promise<Figure> => {
  const { diagnose, reportOf, render, createTranslator } = program;
  const message = messageOf(size);
  const diagnosis = await diagnose(observedPost(message), known);
  const t = createTranslator(messages);
  const made = { name: 'its-the-saml', version: '0', failure: null };
  const report = (): string =>
    render(reportOf(diagnosis, { level: 'colleague', file: null, program: made }), 'text', t);
  const times = await interleave({ report, diagnosis: ours(program, message) }, { rounds: 15, warmUp: 3 });
  return figureOf('report of a 1 MB Response, beside its diagnosis', '×', ratios(times.report, times.diagnosis), 1);
};

/** How much longer the large message takes per character: 1 is linear. */
const measureGrowth = async (program: Program, small: number, large: number): Promise<Figure> => {
  const diagnoseSmall = ours(program, messageOf(small));
  const tasks = {
    large: ours(program, messageOf(large)),
    small: async () => {
      for (let count = 0; count < large / small; count += 1) await diagnoseSmall();
    },
  };
  const times = await interleave(tasks, { rounds: 15, warmUp: 3 });
  return figureOf('time per character, 1 MB beside 10 KB', '×', ratios(times.large, times.small), 1.2);
};

/** What the worker does when a sign-in is complete, from the posted base64 to the Diagnosis. */
const ours = ({ diagnose }: Program, message: Message): Task => {
  const observed = observedPost(message);
  return async () => {
    const { facts } = await diagnose(observed, known);
    const verdicts = facts?.signatures.map(({ configured }) => configured) ?? [];
    if (verdicts.length !== 2 || verdicts.some((verdict) => verdict !== 'verifies')) {
      throw new Error('a signature of the benchmark was not verified');
    }
  };
};

/** A service provider's validation of the same Response, with both signatures required. */
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
