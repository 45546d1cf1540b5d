import { textFromBase64 } from '../../bytes.ts';
/** Reads members of an export that may contain anything: a value of another type counts as unknown. */

export type Json = unknown;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member at a path; undefined if there is none. `0` in a path means the first item of a list. */
export const at = (json: Json, ...path: readonly string[]): Json =>
  path.reduce<Json>((value, name) => {
    if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, json);

export const has = (json: Json, ...names: readonly string[]): boolean =>
  isObject(json) && names.every((name) => Object.hasOwn(json, name));

/** A text; null if it is empty. */
export const textAt = (json: Json, ...path: readonly string[]): string | null => {
  const value = at(json, ...path);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** A boolean, also as the text that Keycloak, OneLogin and PowerShell write. */
export const flagAt = (json: Json, ...path: readonly string[]): boolean | null => {
  const value = at(json, ...path);
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return null;
  return /^(?:true|1)$/i.test(value) ? true : /^(?:false|0)$/i.test(value) ? false : null;
};

export const numberAt = (json: Json, ...path: readonly string[]): number | null => {
  const value = at(json, ...path);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** A list; a single value is a list of one, as PowerShell and PHP write it. */
export const listAt = (json: Json, ...path: readonly string[]): readonly Json[] | null => {
  const value = at(json, ...path);
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? null : [value];
};

/** The texts of a list; null if there is none. */
export const textsAt = (json: Json, ...path: readonly string[]): readonly string[] | null =>
  listAt(json, ...path)
    ?.filter((value) => typeof value === 'string' && value.trim() !== '')
    .map(String) ?? null;

/** The first one that is known. */
export const firstKnown = <Value>(...values: readonly (Value | null | undefined)[]): Value | null =>
  values.find((value) => value !== null && value !== undefined) ?? null;

/** The known texts, each once; null if there is none. */
export const distinctTexts = (...texts: readonly (string | null | undefined)[]): string[] | null => {
  const known = [...new Set(texts.filter((text) => text !== null && text !== undefined))];
  return known.length > 0 ? known : null;
};

/** JSON inside a JSON string. */
export const parsedAt = (json: Json, ...path: readonly string[]): Json => {
  const value = at(json, ...path);
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

/** The base64 of a certificate, without header lines and white space; also of a PEM that is base64 once more. */
export const certificateIn = (text: string | null): readonly string[] => {
  if (text === null) return [];
  const plain = withoutHeader(text);
  if (/^LS0tLS1CRUdJTi/.test(plain)) return certificateIn(textFromBase64(plain));
  return /^MI[A-Za-z0-9+/]{100,}={0,2}$/.test(plain) ? [plain] : [];
};

const withoutHeader = (text: string): string => text.replace(/-----(?:BEGIN|END) CERTIFICATE-----|\\n|\s/g, '');

/** A SHA-1 fingerprint as lower-case hexadecimal; null for anything else. */
export const thumbprintIn = (text: string | null): readonly string[] => {
  const plain = (text ?? '').replace(/[:\s]/g, '').toLowerCase();
  return /^[0-9a-f]{40}$/.test(plain) ? [plain] : [];
};

/** No export is nested more deeply. */
export const DEEPEST = 20;

/** PowerShell writes names in capitals: `IdentifierUris`, `identifierUris`. */
export const camelCased = (json: Json, depth = 0): Json => {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(json)) return json.map((item) => camelCased(item, depth + 1));
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      camelCased(value, depth + 1),
    ]),
  );
};
