import fc from 'fast-check';
import { readPostedResponse } from '../../../background/observe/body.ts';
import { responseFacts } from '../../../background/observe/message-facts.ts';
import { NOTHING_KNOWN } from '../../../src/diagnosis/build-context.ts';
import { messageText, readEvidence } from '../../../src/evidence/read-evidence.ts';
import { followThrough } from '../../security/follow-through.ts';
import { responseXmls, wrappings, xmlChanges } from '../messages.ts';
import { byteChanges } from '../mutate-bytes.ts';
import { observedResponse } from '../observed.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const messages: fc.Arbitrary<Uint8Array | string> = fc
  .tuple(responseXmls, xmlChanges, wrappings, fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, byteChanges))
  .map(([xml, change, wrap, damage]) => {
    const wrapped = wrap(change(xml));
    return damage === null ? wrapped : damage(Buffer.from(wrapped));
  });

/** A Response in every wrapping, posted, dropped as a file or pasted, that is diagnosed and reported. */
export const messageTarget: FuzzTarget = {
  name: 'message',
  batch: (seed) => tryEach(fc.sample(messages, { seed, numRuns: 60 }), attempt),
};

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const bytes = Uint8Array.from(Buffer.from(input));
  await readPostedResponse({ raw: [{ bytes: bytes.buffer }] });
  const evidence = await readEvidence(input);
  const message = messageText(input);
  await responseFacts(message, 'salt');
  const { outcome, harm } = await followThrough(observedResponse(message), NOTHING_KNOWN);
  if (harm.length > 0) return fault(harm.join('; '));
  return evidence.ok ? outcome : `refused: ${evidence.error.code}`;
};
