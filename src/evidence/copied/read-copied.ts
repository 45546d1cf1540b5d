import type { CopiedRequest } from './copied-request.ts';
import { readCurl } from './curl.ts';
import { readFetch } from './fetch.ts';
import { readHtmlForm } from './html-form.ts';
import { readPayloadPane } from './payload-pane.ts';
import { readPowerShell } from './powershell.ts';

const READERS = [readCurl, readFetch, readPowerShell, readHtmlForm, readPayloadPane] as const;

/**
 * Reads a POST as people copy it: "Copy as cURL" (bash and cmd.exe), "Copy as fetch", "Copy as PowerShell", the fields of a
 * "Payload" pane, or the IdP's page with the form.
 *
 * @returns the request, or null if the text is none of these
 */
export const readCopiedRequest = (text: string): CopiedRequest | null => {
  for (const read of READERS) {
    const request = read(text);
    if (request !== null) return request;
  }
  return null;
};
