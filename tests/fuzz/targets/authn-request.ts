import fc from 'fast-check';
import { withFacts } from '../../../background/observe/message-facts.ts';
import { responseXml } from '../../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../../src/diagnosis/build-context.ts';
import { handedOver } from '../../observations/observations.ts';
import { followThrough } from '../../security/follow-through.ts';
import { authnRequestXmls, wrappings, xmlChanges } from '../messages.ts';
import { byteChanges } from '../mutate-bytes.ts';
import { observedResponse } from '../observed.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const requests: fc.Arbitrary<string> = fc
  .tuple(authnRequestXmls, xmlChanges, wrappings, fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, byteChanges))
  .map(([xml, change, wrap, damage]) => {
    const wrapped = Buffer.from(wrap(change(xml)));
    return Buffer.from(damage === null ? wrapped : damage(wrapped)).toString();
  });

/** An AuthnRequest from a redirect or a page, beside a valid Response. */
export const authnRequestTarget: FuzzTarget = {
  name: 'authn-request',
  batch: (seed) => tryEach(fc.sample(requests, { seed, numRuns: 60 }), attempt),
};

const RESPONSE = responseXml();

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const message = Buffer.from(input).toString();
  const handOver = await withFacts(handedOver({ time: 1, message, messageId: null }), 'salt');
  const isRead = handOver.kind === 'authn-request' && handOver.messageId !== null;
  const requests = [{ message, sentTo: null, deviceTime: null, sameTab: true, named: false }];
  const { outcome, harm } = await followThrough({ ...observedResponse(RESPONSE), requests }, NOTHING_KNOWN);
  if (harm.length > 0) return fault(harm.join('; '));
  return `${isRead ? 'a request' : 'no request'}, ${outcome}`;
};
