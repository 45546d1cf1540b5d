import { type CopiedRequest, formBody } from './copied-request.ts';

/** A label as developer tools show it, alone on its line or with the value behind it: `SAMLResponse: PHN…`, `SAMLResponse "PHN…"`. */
const LABEL = /^[\s"']*(SAMLResponse|SAMLRequest|RelayState)["']?[ \t]*:?[ \t]*((?!=).*)$/;

/**
 * Reads the decoded form fields as the "Payload" or "Request" pane of developer tools shows them.
 *
 * @returns the form, or null where the text has no field of SAML at the beginning of a line
 */
export const readPayloadPane = (text: string): CopiedRequest | null => {
  const fields: [name: string, value: string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = LABEL.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined && value !== undefined) fields.push([name, unquoted(value)]);
    else if (last !== undefined && last[0] !== 'RelayState') last[1] += unquoted(line);
  }
  return fields.some(([name, value]) => name !== 'RelayState' && value !== '')
    ? { url: null, body: formBody(fields) }
    : null;
};

const unquoted = (value: string): string => value.trim().replace(/^["']|["'],?$/g, '');
