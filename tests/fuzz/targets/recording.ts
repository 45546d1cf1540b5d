import fc from 'fast-check';
import { responseXml } from '../../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../../src/diagnosis/build-context.ts';
import { readEvidence } from '../../../src/evidence/read-evidence.ts';
import { entry, handOver, har, PORTAL, post } from '../../evidence/recordings.ts';
import { followThrough } from '../../security/follow-through.ts';
import { ACS } from '../messages.ts';
import { jsonChanges } from '../mutate-json.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

/** Recordings of a browser's traffic, with any value replaced. */

const HAR = har(
  handOver(),
  post({ status: 307, headers: [{ name: 'Location', value: ACS }] }),
  post({ html: "<h1>It's not you, it's us</h1>" }),
  entry({ url: PORTAL, html: '<p>portal</p>' }),
);

const SAML_TRACER = JSON.stringify({
  timestamp: '2026-01-15T10:00:05.000Z',
  requests: [
    {
      method: 'POST',
      url: ACS,
      get: [],
      post: [['SAMLResponse', Buffer.from(responseXml()).toString('base64')]],
      saml: responseXml(),
      requestHeaders: [{ name: 'Origin', value: 'https://idp.example' }],
      responseStatus: 200,
      responseHeaders: [{ name: 'Date', value: 'Thu, 15 Jan 2026 10:00:02 GMT' }],
    },
  ],
});

const targetOf = (name: string, recording: string): FuzzTarget => ({
  name,
  batch: (seed) =>
    tryEach(
      fc.sample(jsonChanges, { seed, numRuns: 40 }).map((change) => change(recording)),
      attempt,
    ),
});

export const harTarget = targetOf('har', HAR);
export const samlTracerTarget = targetOf('saml-tracer', SAML_TRACER);

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const evidence = await readEvidence(Buffer.from(input));
  if (!evidence.ok) return `refused: ${evidence.error.code}`;
  if (evidence.value.kind !== 'sign-ins') return evidence.value.kind;
  for (const observed of evidence.value.signIns) {
    const { harm } = await followThrough(observed, NOTHING_KNOWN);
    if (harm.length > 0) return fault(harm.join('; '));
  }
  return `${evidence.value.signIns.length} sign-ins`;
};
