import type { CopiedRequest } from './copied-request.ts';

/**
 * Reads a browser's "Copy as PowerShell": `Invoke-WebRequest -Uri "…" -Method "POST" … -Body "…"`.
 *
 * @returns the request, or null if the text is not such a command with a body
 */
export const readPowerShell = (text: string): CopiedRequest | null => {
  if (!/\b(?:Invoke-WebRequest|Invoke-RestMethod)\b/i.test(text)) return null;
  const body = argumentOf(text, '-Body');
  return body === null ? null : { url: argumentOf(text, '-Uri'), body };
};

/** The first string in double quotes after a parameter's name. */
const argumentOf = (text: string, parameter: string): string | null => {
  const name = text.toLowerCase().indexOf(`${parameter.toLowerCase()} `);
  const start = name < 0 ? -1 : text.indexOf('"', name);
  return start < 0 ? null : readString(text, start + 1);
};

/** A back quote escapes the next character, and "" is a quotation mark (about_Quoting_Rules). */
const readString = (text: string, start: number): string => {
  let read = '';
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '`') {
      at += 1;
      read += text.charAt(at);
    } else if (character !== '"') {
      read += character;
    } else if (text.charAt(at + 1) === '"') {
      at += 1;
      read += '"';
    } else {
      return read;
    }
  }
  return read;
};
