import { readFileSync } from 'node:fs';
import { fail, type Result, succeed } from '../src/result.ts';

let standardInput: Buffer | null = null;

/** The bytes of a file, or of standard input for `-`, which can be named more than once. */
export const readBytes = (file: string): Result<Uint8Array, 'file-unreadable'> => {
  try {
    if (file !== '-') return succeed(readFileSync(file));
    standardInput ??= readFileSync(0);
    return succeed(standardInput);
  } catch {
    return fail('file-unreadable');
  }
};
