import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cached } from '../../scripts/cached.mjs';
import { ROOT } from '../../scripts/setup.mjs';

/** Every regular expression that ships, whether a literal or built from texts. */
interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const PUT_TOGETHER = 'put together';
const WATCHDOG_MILLISECONDS = 300_000;

const FILES = ['src', 'background', 'content', 'popup'].flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true })
    .map((name) => path.join(room, String(name)))
    .filter((name) => /\.tsx?$/.test(name)),
);

const textOf = (file: string): string => readFileSync(file, 'utf8');

const literalsOf = (file: string): readonly Pattern[] => {
  const { code } = transformSync(textOf(file), { loader: file.endsWith('x') ? 'tsx' : 'ts', jsx: 'automatic' });
  return regexIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })).map((regex) => ({
    file: path.relative(ROOT, file),
    ...regex,
  }));
};

/** The `regex` members of a syntax tree's literals (github.com/estree/estree, es5.md, RegExpLiteral). */
const regexIn = (node: unknown): readonly Omit<Pattern, 'file'>[] => {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && v.is(RegexSchema, node.regex)) {
    return [{ source: node.regex.pattern, flags: node.regex.flags }];
  }
  return Object.values(node).flatMap(regexIn);
};

const RegexSchema = v.object({ pattern: v.string(), flags: v.string() });

/** Those that are built while their module is loaded, none from a text from outside. */
const builtAtRunTime = async (files: readonly string[]): Promise<readonly Pattern[]> => {
  const built: Pattern[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [source, flags = '']) => {
      built.push({ file: PUT_TOGETHER, source: String(source), flags: String(flags) });
      return new target(source, flags);
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(file).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
};

const BUILDERS = FILES.filter((file) => textOf(file).includes('new RegExp('));

describe('the judge of regular expressions', () => {
  it.each([
    ['^(a+)+$', 'exponential'],
    ['\\s+$', 'polynomial'],
  ])('recognises the complexity of /%s/', async (source, complexity) => {
    expect(await check(source, '')).toMatchObject({ status: 'vulnerable', complexity: { type: complexity } });
  });
});

/** The texts for these are short, so quadratic time does not matter either. */
const BOUNDED: readonly { readonly in: string; readonly because: string }[] = [
  { in: 'src/idp/', because: 'shapeOf refuses values over 2048 characters' },
];

/** Bounded in steps, not in time, because the judge's answer must not depend on how busy the machine is. */
const BY_STEPS = { timeout: null, attackTimeout: null, incubationTimeout: null, attackLimit: 5_000_000 };

/** What of the judge's answer counts here. */
const VerdictSchema = v.object({
  status: v.picklist(['safe', 'vulnerable', 'unknown']),
  complexity: v.optional(v.object({ type: v.string() })),
});

/** The answer depends on nothing but the expression, and takes seconds for some of them. */
const verdictOn = async ({ source, flags }: Pattern): Promise<v.InferOutput<typeof VerdictSchema>> => {
  const answer = await cached('recheck', BY_STEPS, Buffer.from(`/${source}/${flags}`), async () =>
    Buffer.from(JSON.stringify(v.parse(VerdictSchema, await check(source, flags, BY_STEPS)))),
  );
  return v.parse(VerdictSchema, JSON.parse(Buffer.from(answer).toString()));
};

const judge = async (pattern: Pattern): Promise<string | null> => {
  const verdict = await verdictOn(pattern);
  if (verdict.status === 'safe') return null;
  const isBounded = BOUNDED.some((each) => pattern.file.startsWith(each.in));
  if (isBounded && verdict.status === 'vulnerable' && verdict.complexity?.type === 'polynomial') return null;
  return `${pattern.file}: /${pattern.source}/ ${verdict.status}`;
};

it(
  'every regular expression that ships takes time proportional to its text',
  async () => {
    const patterns = [...FILES.flatMap(literalsOf), ...(await builtAtRunTime(BUILDERS))];
    const built = FILES.map((file) => textOf(file).split('new RegExp(').length - 1).reduce((sum, count) => sum + count);
    expect(patterns.length).toBeGreaterThan(150);
    expect(patterns.filter(({ file }) => file === PUT_TOGETHER).length).toBeGreaterThanOrEqual(built);
    const different = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
    const verdicts = await Promise.all([...different.values()].map(judge));
    expect(verdicts.filter((fault) => fault !== null)).toEqual([]);
  },
  WATCHDOG_MILLISECONDS,
);
