import fc from 'fast-check';
import { responseXml } from '../../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../../src/diagnosis/build-context.ts';
import { suppliedOf } from '../../../src/diagnosis/supplied.ts';
import { readObservedFile } from '../../../src/evidence/observed-file.ts';
import { readPasted } from '../../../src/evidence/pasted.ts';
import { followThrough } from '../../security/follow-through.ts';
import { hostileText } from '../../security/hostile-values.ts';
import { byteChanges } from '../mutate-bytes.ts';
import { jsonChanges } from '../mutate-json.ts';
import { observedResponse } from '../observed.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const EVENT = {
  eventName: 'ExternalIdPDirectoryLogin',
  eventTime: '2026-01-15T10:00:02Z',
  errorMessage: 'Response contains invalid name id policy format',
  requestID: '8a2f1c7a-6d3e-4b57-8a41-0c9d5e7f3b12',
};
const USER = { UserName: 'jane.doe@example.com', UserId: '90676f1c2a-01234567-89ab-cdef-0123-456789abcdef' };
const JSONS = [
  { Records: [EVENT, EVENT] },
  { Events: [{ CloudTrailEvent: JSON.stringify(EVENT) }] },
  EVENT,
  { Users: [USER, USER] },
  [[USER.UserName, USER.UserId]],
  { signIn: { at: '2026-01-15T10:00:02Z', clocks: { device: '2026-01-15T10:00:01Z', aws: null }, page: 'No access' } },
].map((json) => JSON.stringify(json));

const TEXTS = [
  `USERS\t${USER.UserId}\t${USER.UserName}\nUSERS\t${USER.UserId}\tjohn\n`,
  `---\n|  ListUsers |\n+---+---+\n|| UserId | UserName ||\n|| ${USER.UserId} | ${USER.UserName} ||\n`,
  'Error: not a valid response for the provided request id\r\n',
];

const pasted: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(...JSONS), jsonChanges).map(([json, change]) => change(json)),
  fc
    .tuple(fc.constantFrom(...TEXTS), byteChanges)
    .map(([text, change]) => Buffer.from(change(Buffer.from(text))).toString()),
  fc.tuple(fc.constantFrom(...TEXTS), hostileText).map(([text, value]) => text.replaceAll(USER.UserName, () => value)),
);

/** Pasted output of AWS's commands, CloudTrail records, and a file with what a browser saw. */
export const pastedTarget: FuzzTarget = {
  name: 'pasted',
  batch: (seed) => tryEach(fc.sample(pasted, { seed, numRuns: 40 }), attempt),
};

/** The form that a browser posts. */
const RESPONSE = Buffer.from(responseXml()).toString('base64');

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const text = String(input);
  readObservedFile(text);
  const { cloudTrail, users } = readPasted(text);
  const known = { ...NOTHING_KNOWN, supplied: suppliedOf({ cloudTrail }), users };
  const { outcome, harm } = await followThrough(observedResponse(RESPONSE), known);
  return harm.length > 0 ? fault(harm.join('; ')) : outcome;
};
