import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { conformance } from './conformance.ts';

/** Runs `npm run conformance` with its arguments; returns what it prints and its exit status. */
export const runConformance = async ([folder]: readonly string[]): Promise<{
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}> => {
  if (folder !== undefined && !existsSync(join(folder, 'TRUTH.json'))) {
    const stderr = 'Usage: npm run conformance [-- DIR]\nDIR is a folder with a TRUTH.json.\n';
    return { stdout: '', stderr, status: 64 };
  }
  const { lines, disagreements } = await conformance(folder ?? null);
  return { stdout: `${lines.join('\n')}\n`, stderr: '', status: disagreements === 0 ? 0 : 1 };
};
