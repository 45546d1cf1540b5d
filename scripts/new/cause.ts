import { type NewFiles, type ReadFile, withLineBefore } from './new-files.ts';

const CAUSES = 'src/diagnosis/causes.ts';

/**
 * A cause that is registered but still empty. The compiler names what its definition lacks and which sentences are
 * missing; the tests require its cases in the matrix.
 *
 * @param code as written in reports, e.g. `audience-mismatch`
 */
export const newCause = (code: string, read: ReadFile): NewFiles => {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(code)) {
    return { refused: 'a code is made of small letters and hyphens, e.g. audience-mismatch' };
  }
  const file = `src/diagnosis/causes/${code}.ts`;
  if (read(file) !== null) return { refused: `${file} exists` };
  const name = code.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const imported = withLineBefore(read(CAUSES) ?? '', /^import /, `import { ${name} } from './causes/${code}.ts';`);
  return {
    files: [
      [file, definitionOf(code, name)],
      // Last, because its author must choose its place among the headlines.
      [CAUSES, withLineBefore(imported, /^\] as const;$/, `  ${name},`)],
    ],
  };
};

const definitionOf = (code: string, name: string): string => `import type { MessageCheck } from '../definition.ts';

export const ${name}: MessageCheck<'${code}'> = {
  code: '${code}',
  kind: 'message',
};
`;
