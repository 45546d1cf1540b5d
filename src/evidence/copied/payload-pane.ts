import { type CopiedRequest, formBody } from './copied-request.ts';

const NAMES = ['SAMLResponse', 'SAMLRequest', 'RelayState'] as const;

/**
 * Reads the decoded form fields as the "Payload" or "Request" pane of developer tools shows them.
 *
 * @returns the form, or null if the text has no field of SAML at the beginning of a line
 */
export const readPayloadPane = (text: string): CopiedRequest | null => {
  const fields: [name: string, value: string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const label = readLabel(line);
    const last = fields.at(-1);
    if (label !== null) fields.push(label);
    else if (last !== undefined && last[0] !== 'RelayState') last[1] += unquoted(line);
  }
  return fields.some(([name, value]) => name !== 'RelayState' && value !== '')
    ? { url: null, body: formBody(fields) }
    : null;
};

/**
 * A label alone on its line or followed by the value: `SAMLResponse: PHN…`, `SAMLResponse "PHN…"`. With `=` it is a
 * form body.
 */
const readLabel = (line: string): [name: string, value: string] | null => {
  const text = line.trim().replace(/^["']/, '');
  const name = NAMES.find((each) => text.startsWith(each));
  if (name === undefined || text.startsWith('=', name.length)) return null;
  const value = text.slice(name.length).replace(/^["']/, '').trimStart().replace(/^:/, '');
  return [name, unquoted(value)];
};

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^["']/, '')
    .replace(/["'],?$/, '');
