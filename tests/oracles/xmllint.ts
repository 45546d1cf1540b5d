import { spawnSync } from 'node:child_process';

/** xmllint's canonical form of a document, always with comments: `--c14n`, `--c14n11` or `--exc-c14n`. */
export const canonicalByXmllint = (flag: '--c14n' | '--c14n11' | '--exc-c14n', xml: string): string => {
  const { status, stdout, stderr } = spawnSync('xmllint', [flag, '-'], {
    input: xml,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    timeout: 60_000,
  });
  if (status !== 0 || stderr !== '') throw new Error(`xmllint ${flag}: ${stderr}`);
  return stdout;
};
