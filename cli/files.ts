import { fstatSync, readFileSync } from 'node:fs';
import { fail, type Result, succeed } from '../src/result.ts';
import type { FileProblem } from './mistake.ts';

/** How to get the bytes of a named file. */
export type ReadBytes = (file: string) => Result<Uint8Array, FileProblem>;

let standardInput: Buffer | null = null;

/** Reads a file, or standard input for `-`, which may be named more than once. */
export const readBytes: ReadBytes = (file) => {
  try {
    if (file !== '-') return succeed(readFileSync(file));
    standardInput ??= readFileSync(0);
    return succeed(standardInput);
  } catch (error) {
    return fail(problemOf(file, error));
  }
};

const problemOf = (file: string, error: unknown): FileProblem => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EISDIR') return 'file-is-folder';
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return 'file-unreadable';
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return 'file-is-url';
  return process.platform !== 'win32' && /^[a-z]:[\\/]|^\\\\/i.test(file) ? 'file-is-windows-path' : 'file-missing';
};

/** Whether something was piped or redirected into the command. Waits for the end of a pipe. */
export const hasPipedInput = (): boolean => {
  try {
    const input = fstatSync(0);
    if (!input.isFIFO() && !input.isFile() && !input.isSocket()) return false;
    const bytes = readBytes('-');
    return bytes.ok && bytes.value.length > 0;
  } catch {
    // There is no standard input.
    return false;
  }
};
