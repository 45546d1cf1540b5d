import fc from 'fast-check';
import { readEvidence } from '../../../src/evidence/read-evidence.ts';
import { relevel } from '../../../src/report/relevel.ts';
import { harmIn } from '../../security/follow-through.ts';
import { reportJson } from '../../security/report-json.ts';
import { jsonChanges } from '../mutate-json.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

/** A report that somebody sent, with any value replaced: read back, made stricter, rendered. */
export const reportTarget: FuzzTarget = {
  name: 'report',
  batch: async (seed) => {
    const report = await reportJson();
    const changed = fc.sample(jsonChanges, { seed, numRuns: 40 }).map((change) => change(report));
    return tryEach(changed, attempt);
  },
};

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const evidence = await readEvidence(input);
  if (!evidence.ok) return `refused: ${evidence.error.code}`;
  if (evidence.value.kind !== 'report') return evidence.value.kind;
  const harm = evidence.value.reports.flatMap((report) => [
    ...harmIn(report),
    ...harmIn(relevel(report, 'public', {})),
  ]);
  return harm.length > 0 ? fault(harm.join('; ')) : 'read';
};
