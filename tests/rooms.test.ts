import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../scripts/setup.mjs';

/** A row in the table of rooms in ARCHITECTURE.md, which is the only list of who may import whom. */
interface Room {
  readonly paths: readonly string[];
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const namesIn = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const [, table = ''] = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8').split('| room | contains |');
const ROOMS: readonly Room[] = (table.split('\n\n')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, paths, , rooms, packages]) => ({
    paths: namesIn(paths),
    rooms: namesIn(rooms),
    packages: packages === 'any' ? ['any'] : namesIn(packages),
  }));

/** `src/*` is every file in the folder itself; any other path is a file, or a folder with everything in it. */
const isAt = (file: string, place: string): boolean =>
  place.endsWith('/*') ? path.dirname(file) === path.dirname(place) : file === place || file.startsWith(`${place}/`);

/** The row with the longest path to the file, and that path. */
const roomOf = (file: string): { readonly room: Room; readonly place: string } | undefined =>
  ROOMS.flatMap((room) => room.paths.map((place) => ({ room, place })))
    .filter(({ place }) => isAt(file, place))
    .toSorted((a, b) => b.place.length - a.place.length)[0];

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((file) => /\.(?:tsx?|m[jt]s)$/.test(file));

/** `from '…'`, `import '…'` and `import('…')`, the forms that biome's formatter leaves. */
const IMPORT = /\b(?:from |import |import\()'([^'\n]+)'/g;

/** A file's imports: paths in the project, and names of packages (`node` for everything that comes with it). */
const importsOf = (file: string): { readonly files: readonly string[]; readonly packages: readonly string[] } => {
  const specifiers = [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, name = '']) => name);
  const [own, foreign] = [true, false].map((isOwn) => specifiers.filter((name) => name.startsWith('.') === isOwn));
  return {
    files: (own ?? []).map((name) => path.normalize(path.join(path.dirname(file), name))),
    packages: (foreign ?? [])
      .filter((name) => /^(?:@[\w-]+\/)?[\w.:-]+(?:\/[\w./-]+)?$/.test(name))
      .map((name) => (name.startsWith('node:') ? 'node' : (/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name))),
  };
};

/** The room itself, or `src` for every room of src. */
const allows = (name: string, place: string): boolean => name === place || (name === 'src' && place.startsWith('src/'));

/** The imports of this file that the table does not allow. */
const forbiddenImports = (file: string): readonly string[] => {
  const own = roomOf(file)?.room;
  const { files, packages } = importsOf(file);
  return [
    ...files.filter((imported) => {
      const there = roomOf(imported);
      return there?.room !== own && !own?.rooms.some((name) => allows(name, there?.place ?? ''));
    }),
    ...packages.filter((name) => !own?.packages.includes('any') && !own?.packages.includes(name)),
  ];
};

it('every file is in a room of ARCHITECTURE.md, and every room has files', () => {
  expect(FILES.length).toBeGreaterThan(500);
  expect(FILES.filter((file) => roomOf(file) === undefined)).toEqual([]);
  const used = new Set(FILES.map((file) => roomOf(file)?.room));
  expect(ROOMS.filter((room) => !used.has(room)).map(({ paths }) => paths)).toEqual([
    ['_locales', 'manifest.json', 'package.json'],
  ]);
});

it('no file imports anything that the table does not allow', () => {
  const found = FILES.map((file) => [file, forbiddenImports(file)] as const).filter(
    ([, imports]) => imports.length > 0,
  );
  expect(found).toEqual([]);
});

it('no rooms import each other in a circle', () => {
  const places = ROOMS.flatMap(({ paths }) => paths);
  const next = new Map(
    ROOMS.flatMap(({ paths, rooms }) =>
      paths.map((from) => [from, places.filter((place) => rooms.some((name) => allows(name, place)))] as const),
    ),
  );
  const reachedFrom = (start: string): ReadonlySet<string> => {
    const reached = new Set(next.get(start));
    // Iteration over a set includes elements that are added meanwhile.
    for (const place of reached) for (const name of next.get(place) ?? []) reached.add(name);
    return reached;
  };
  expect([...next.keys()].filter((place) => reachedFrom(place).has(place))).toEqual([]);
});
