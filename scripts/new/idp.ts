import { SETTING_TOPICS } from '../../src/idp/topics.ts';
import { type NewFiles, type ReadFile, withLineBefore } from './new-files.ts';

const PRODUCT = 'src/idp/product.ts';
const PRODUCTS = 'src/idp/products.ts';
const CONSOLES = 'src/idp/consoles.ts';
const REFUSALS = 'src/idp/refusals/product-refusals.ts';
const APPLICATIONS = 'src/idp/applications/read-applications.ts';

/**
 * An IdP product that is registered but still empty. The compiler names everything that has to be filled in.
 *
 * @param id as written in reports, e.g. `pingone`
 * @param known what is known about the product besides its recognition and its console; each gets a file
 */
export const newIdp = (id: string, read: ReadFile, known: readonly string[] = []): NewFiles => {
  const unknown = known.find((part) => part !== 'refusals' && part !== 'application');
  if (unknown !== undefined) return { refused: `after the id: refusals, application, both or nothing, not ${unknown}` };
  if (!/^[a-z][a-z0-9]*$/.test(id)) return { refused: 'an id is made of small letters and digits, e.g. pingone' };
  const recognition = `src/idp/${id}/recognition.ts`;
  if (read(recognition) !== null) return { refused: `${recognition} exists` };
  const constant = id.toUpperCase();
  const edited = (file: string, ...edits: readonly (readonly [RegExp, string])[]): readonly [string, string] => [
    file,
    edits.reduce((text, [before, line]) => withLineBefore(text, before, line), read(file) ?? ''),
  ];
  const refusals = [
    [`src/idp/${id}/refusals.ts`, refusalsOf(id, constant)],
    edited(
      REFUSALS,
      [/^import /, `import { ${constant}_REFUSALS } from '../${id}/refusals.ts';`],
      [/^\];$/, `  ${constant}_REFUSALS,`],
    ),
  ] as const;
  const application = [
    [`src/idp/${id}/application.ts`, applicationOf(id)],
    edited(
      APPLICATIONS,
      [/^import /, `import { ${readerOf(id)} } from '../${id}/application.ts';`],
      [/^\];$/, `  ${readerOf(id)},`],
    ),
  ] as const;
  return {
    files: [
      [recognition, recognitionOf(id, constant)],
      [`src/idp/${id}/console.ts`, consoleOf(constant)],
      edited(PRODUCT, [/^ {2}'general',$/, `  '${id}',`]),
      edited(
        PRODUCTS,
        [/^import /, `import { ${constant} } from './${id}/recognition.ts';`],
        [/^ {2}general: GENERAL,$/, `  ${id}: ${constant},`],
      ),
      edited(
        CONSOLES,
        [/^import /, `import { ${constant}_CONSOLE } from './${id}/console.ts';`],
        [/^ {2}general: GENERAL_CONSOLE,$/, `  ${id}: ${constant}_CONSOLE,`],
      ),
      ...(known.includes('refusals') ? refusals : []),
      ...(known.includes('application') ? application : []),
    ],
  };
};

const recognitionOf = (id: string, constant: string): string => `import type { IdpProduct } from '../product.ts';

export const ${constant}: IdpProduct<'${id}'> = {
  id: '${id}',
};
`;

const consoleOf = (constant: string): string => `import type { Console } from '../console.ts';

export const ${constant}_CONSOLE: Console = {
${SETTING_TOPICS.map((topic) => `  '${topic}': [],`).join('\n')}
};
`;

const refusalsOf = (
  id: string,
  constant: string,
): string => `import type { ProductRefusals } from '../refusals/refusal.ts';

export const ${constant}_REFUSALS: ProductRefusals = {
  product: '${id}',
};
`;

const readerOf = (id: string): string => `read${id.charAt(0).toUpperCase()}${id.slice(1)}`;

/** The path from a product's folder. */
const SRC = '../..';

const applicationOf = (id: string): string =>
  [
    `import { type IdpApplication, UNKNOWN_APPLICATION } from '${SRC}/idp-application/idp-application.ts';`,
    "import type { Json } from '../applications/export.ts';",
    '',
    "/** Recognises its product's export by what no other product has, and returns none for anything else. */",
    `export const ${readerOf(id)} = (json: Json): readonly IdpApplication[] => [{ ...UNKNOWN_APPLICATION }];`,
    '',
  ].join('\n');
