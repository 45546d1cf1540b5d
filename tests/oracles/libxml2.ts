import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';

/** libxml2 as the judge of XML, many documents in one process: PHP's DOM is a thin layer over it. */

const run = (script: string, lines: readonly string[]): readonly unknown[] => {
  const { status, stdout, stderr } = spawnSync('php', [join(import.meta.dirname, script)], {
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`php ${script} failed: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const verdict = v.object({
  accepted: v.boolean(),
  /** Level 1 is a warning, 2 an error after which libxml2 continues (namespaces), 3 fatal. */
  errors: v.array(v.object({ level: v.number(), code: v.number(), message: v.string() })),
  /** Canonical XML 1.0 with comments; false if libxml2 refuses to write it. */
  c14n: v.optional(v.union([v.string(), v.literal(false)])),
  /** Exclusive C14N with comments. */
  exclusive: v.optional(v.union([v.string(), v.literal(false)])),
});

export type Libxml2Verdict = v.InferOutput<typeof verdict>;

/** libxml2's result for each document. */
export const judgeWithLibxml2 = (documents: readonly (Uint8Array | string)[]): readonly Libxml2Verdict[] =>
  run(
    'libxml2.php',
    documents.map((document) => Buffer.from(document).toString('base64')),
  ).map((line) => v.parse(verdict, line));

export interface SubtreeTask {
  readonly xml: string;
  /** The value of the attribute `subtree`, which marks the element. */
  readonly id: string;
  readonly exclusive: boolean;
  readonly comments: boolean;
  readonly prefixes: readonly string[];
}

/** The canonical form of one element of each document within its ancestors: Canonical XML 1.0 or Exclusive. */
export const canonicalSubtrees = (tasks: readonly SubtreeTask[]): readonly string[] =>
  run(
    'libxml2-subtree.php',
    tasks.map((task) => JSON.stringify(task)),
  ).map((line) => v.parse(v.string(), line));
