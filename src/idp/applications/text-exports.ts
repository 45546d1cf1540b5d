import type { Json } from './export.ts';

/**
 * Output of PowerShell's `Format-List`: a name, a colon, and a value that continues on lines indented to its column; a
 * blank line ends a record. Empty if the text is not such a list.
 */
export const readFormatList = (text: string): readonly Json[] => {
  const records: Record<string, string>[] = [{}];
  let name: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const [, member, value = ''] = /^([A-Za-z]\w*) *: ?(.*)$/.exec(line) ?? [];
    const record = records.at(-1) ?? {};
    if (line.trim() === '') {
      if (Object.keys(record).length > 0 && name !== 'IssuanceTransformRules') records.push({});
      if (name !== 'IssuanceTransformRules') name = null;
    } else if (member !== undefined) {
      name = member;
      // A rule may end in blank lines, so what follows is another record only if it begins like an AD FS endpoint.
      if (member === 'Binding' && Object.keys(record).length > 0) records.push({ [member]: value.trim() });
      else record[member] = value.trim();
    } else if (name !== null && /^\s/.test(line)) {
      record[name] = continued(record[name] ?? '', line.trim());
    }
  }
  return records.filter((record) => Object.keys(record).length > 1).map(withLists);
};

/** PowerShell wraps a line at a space, or within an address that is longer than the column. */
const continued = (value: string, more: string): string => {
  const lastWord = value.slice(value.lastIndexOf(' ') + 1);
  const isInAddress = /^[{("]*(?:https?:|urn:)[^"',;)}]*$/.test(lastWord);
  return `${value}${isInAddress ? '' : ' '}${more}`.trim();
};

/**
 * `{a, b}` is a list. One that PowerShell cut off (`$FormatEnumerationLimit`) does not show what it lacks, so it is
 * unknown.
 */
const withLists = (record: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
      const items = /^\{(.*)\}$/.exec(value)?.[1];
      if (items === undefined) return [[name, value]];
      return /(?:\.\.\.|…)$/.test(items) ? [[name, null]] : [[name, items.split(/, */).filter((item) => item !== '')]];
    }),
  );

/**
 * The SAML providers of an authentik blueprint, as far as `attrs` has plain values. A custom tag (`!Find`, `!KeyOf`)
 * shows that something is set. https://docs.goauthentik.io/customize/blueprints/
 */
export const readBlueprint = (yaml: string): readonly Json[] =>
  yaml
    .split(/^(?=\s*- )/m)
    .filter((entry) => /\bmodel: *["']?authentik_providers_saml\.samlprovider\b/.test(entry))
    .map((entry) => ({ component: 'ak-provider-saml-form', ...attributesOf(entry) }));

const attributesOf = (entry: string): Readonly<Record<string, Json>> => {
  const lines = entry.split(/\r?\n/);
  const start = lines.findIndex((line) => /^\s*attrs: *$/.test(line));
  const indent = indentOf(lines[start + 1] ?? '');
  const attributes: Record<string, Json> = {};
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (indentOf(line) < indent) break;
    const [, name, value = ''] = /^\s*(\w+): *(.*?) *(?: #.*)?$/.exec(line) ?? [];
    if (name !== undefined && indentOf(line) === indent) attributes[name] = scalarOf(value);
  }
  return attributes;
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

const SCALARS: Readonly<Record<string, Json>> = { true: true, false: false, null: null, '~': null, '': null };

const scalarOf = (text: string): Json => {
  const quoted = /^(["'])(.*)\1$/.exec(text)?.[2];
  if (quoted !== undefined) return quoted;
  return Object.hasOwn(SCALARS, text) ? SCALARS[text] : text;
};
