import { fstatSync } from 'node:fs';
import { fail, type Result, succeed } from '../src/result.ts';
import type { FileProblem } from './mistake.ts';

/** How to get the bytes of a named file. */
export type ReadBytes = (file: string) => Result<Uint8Array, FileProblem>;

/**
 * Reads a file, or standard input for `-`, which may be named more than once.
 *
 * @param read reads a file, or standard input by its file descriptor, and throws as node's `readFileSync` does
 */
export const fileReader = (read: (file: string | 0) => Uint8Array): ReadBytes => {
  let standardInput: Uint8Array | null = null;
  return (file) => {
    try {
      if (file !== '-') return succeed(read(file));
      standardInput ??= read(0);
      return succeed(standardInput);
    } catch (error) {
      return fail(problemOf(file, error));
    }
  };
};

const problemOf = (file: string, error: unknown): FileProblem => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EISDIR') return 'file-is-folder';
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return 'file-unreadable';
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return 'file-is-url';
  return process.platform !== 'win32' && /^[a-z]:[\\/]|^\\\\/i.test(file) ? 'file-is-windows-path' : 'file-missing';
};

/** Whether something was piped or redirected into the process. */
export const isInputPiped = (): boolean => {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    // There is no standard input.
    return false;
  }
};
