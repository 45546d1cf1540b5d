import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { ROOT } from '../scripts/setup.mjs';
import { builtPackages } from './built-packages.ts';

/** Whether the oldest browsers in the manifest support what ships, according to MDN's tables (@mdn/browser-compat-data). */

const { gecko, gecko_android } = manifest.browser_specific_settings;
const OLDEST = {
  chrome: Number(manifest.minimum_chrome_version),
  edge: Number(manifest.minimum_chrome_version),
  firefox: Number.parseFloat(gecko.strict_min_version),
  firefox_android: Number.parseFloat(gecko_android.strict_min_version),
};
type Browser = keyof typeof OLDEST;
const BROWSERS = ['chrome', 'edge', 'firefox', 'firefox_android'] as const satisfies readonly Browser[];

/** Twenty megabytes, read as JSON because an import would be transformed first. */
const TABLES: Readonly<Record<'api' | 'css' | 'javascript' | 'webextensions', Entry>> = JSON.parse(
  readFileSync(path.join(ROOT, 'node_modules/@mdn/browser-compat-data/data.json'), 'utf8'),
);

/** An entry in the tables. */
interface Entry {
  readonly __compat?: { readonly support: Readonly<Record<string, unknown>> };
  readonly [name: string]: unknown;
}
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** The entry at this place; null if there is none. */
const entryAt = (from: Entry, ...place: readonly string[]): Entry | null =>
  place.reduce<Entry | null>((entry, name) => {
    const inner = entry?.[name];
    return isEntry(inner) ? inner : null;
  }, from);

const versionOf = (statement: unknown): number => {
  const { version_added: added, flags } = isEntry(statement) ? statement : {};
  if (flags !== undefined || typeof added !== 'string') return Number.POSITIVE_INFINITY;
  const version = Number.parseFloat(added.replace('≤', ''));
  return Number.isNaN(version) ? Number.POSITIVE_INFINITY : version;
};

/** The browsers whose oldest version does not support it. */
const missingIn = ({ __compat }: Entry): readonly Browser[] =>
  BROWSERS.filter((browser) => {
    const statements = [__compat?.support[browser]].flat();
    return Math.min(...statements.map(versionOf)) > OLDEST[browser];
  });

/** All entries by their name. The oldest browsers support a name if they support any entry with that name. */
const byName = (...trees: readonly unknown[]): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  const walk = (entry: Entry): void => {
    for (const [name, inner] of Object.entries(entry)) {
      if (name === '__compat' || !isEntry(inner)) continue;
      const own = name.replace(/_static$/, '');
      if ('__compat' in inner) found.set(own, [...(found.get(own) ?? []), inner]);
      walk(inner);
    }
  };
  for (const tree of trees) if (isEntry(tree)) walk(tree);
  return found;
};

/** The names among these that some oldest browser does not support in any meaning, with the browsers. */
const unknownOf = (names: Iterable<string>, tables: ReadonlyMap<string, readonly Entry[]>) =>
  Object.fromEntries(
    [...new Set(names)].toSorted().flatMap((name) => {
      const entries = tables.get(name) ?? [];
      const missing = BROWSERS.filter(
        (browser) => entries.length > 0 && entries.every((entry) => missingIn(entry).includes(browser)),
      );
      return missing.length === 0 ? [] : [[name, missing]];
    }),
  );

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

it('finds a name that an oldest browser lacks', () => {
  const javaScript = byName(TABLES.javascript, TABLES.api);
  expect(unknownOf(['toSorted', 'fetch'], javaScript)).toEqual({});
  // Chromium 140 and Firefox 133 have it.
  expect(unknownOf(['toBase64'], javaScript)).toEqual({ toBase64: ['chrome', 'edge'] });
  expect(unknownOf(['interpolate-size'], byName(TABLES.css))).toMatchObject({
    'interpolate-size': ['chrome', 'edge', 'firefox', 'firefox_android'],
  });
});

describe('the extension API', () => {
  /** The place of the storage areas' members in MDN's tables. */
  const placeOf = (member: string): readonly string[] => {
    const [namespace = '', ...inner] = member.split('.');
    return namespace === 'storage' && inner.length > 1
      ? [namespace, 'StorageArea', inner[1] ?? '']
      : [namespace, inner[0] ?? ''];
  };
  const used = new Set(
    ['background', 'content', 'popup', 'storage'].flatMap((room) =>
      filesIn(path.join(ROOT, room), /\.tsx?$/).flatMap((text) =>
        // Not one that is called only where it exists.
        [...text.matchAll(/\bbrowser\s*\.(\w+\.\w+(?:\.\w+)?)\b(?!\?\.)/g)].map(([, member]) => member ?? ''),
      ),
    ),
  );
  it('has each member that is used', () => {
    expect(used.size).toBeGreaterThan(30);
    const missing = [...used].map((member) => {
      const entry = entryAt(TABLES.webextensions, 'api', ...placeOf(member));
      return [member, entry === null ? 'unknown to MDN' : missingIn(entry)] as const;
    });
    expect(missing.filter(([, browsers]) => browsers.length > 0)).toEqual([]);
  });
});

describe('what is built', () => {
  const built = builtPackages();

  it('calls nothing in its scripts that is newer', () => {
    const names = new Set<string>();
    const walk = (node: AnyNode): void => {
      if (node.type === 'CallExpression' || node.type === 'NewExpression') {
        const { callee } = node;
        if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier')
          names.add(callee.property.name);
        // esbuild chooses the shorter names.
        if (callee.type === 'Identifier' && callee.name.length > 3) names.add(callee.name);
      }
      for (const inner of Object.values(node).flat()) if (isNode(inner)) walk(inner);
    };
    for (const script of filesIn(path.join(built, 'chromium'), /\.js$/)) {
      walk(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }));
    }
    expect(names.size).toBeGreaterThan(250);
    // Preact checks for the first before it calls it; the second is a method of @noble/hashes with the name of one in
    // WebGPU.
    const asked = { moveBefore: ['chrome', 'edge'], destroy: ['firefox_android'] };
    expect(unknownOf(names, byName(TABLES.javascript, TABLES.api))).toEqual(asked);
  });

  it('names nothing in its style sheets that is newer', () => {
    const css = filesIn(path.join(built, 'chromium'), /\.css$/)
      .join('\n')
      .replaceAll(/\/\*.*?\*\//gs, '');
    const selectors = [...css.matchAll(/[^{};]+(?=\{)/g)].join('\n');
    const names = [
      ...css.matchAll(/(?<=[;{\s])([a-z-]+)(?=\s*:)/g),
      ...css.matchAll(/([a-z-]+)(?=\()/g),
      ...selectors.matchAll(/(?<=::?)([a-z-]+)/g),
      ...css.matchAll(/(?<=@)([a-z-]+)/g),
    ].map(([, name]) => name ?? '');
    expect(new Set(names).size).toBeGreaterThan(80);
    const known = {
      // Without it a box keeps its height, and the user can enlarge it.
      'field-sizing': ['firefox', 'firefox_android'],
      // For telephones, whose browsers enlarge text.
      'text-size-adjust': ['firefox'],
    };
    expect(unknownOf(names, byName(TABLES.css))).toEqual(known);
  });
});

const isNode = (value: unknown): value is AnyNode => isEntry(value) && typeof value['type'] === 'string';
