import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readCopiedRequest } from '../../../src/evidence/copied/read-copied.ts';
import { readForm } from '../../../src/saml/form.ts';
import { ACS } from '../recordings.ts';

/** Base64 with each of its special characters, and a RelayState with special characters of every shell. */
const MESSAGE = 'PHNhbWxwOlJlc3BvbnNl+/a+b/c==';
const RELAY_STATE = `https://example.com/?a=1&b="%USERNAME%"&c=$HOME'!^`;
const BODY = new URLSearchParams({ SAMLResponse: MESSAGE, RelayState: RELAY_STATE }).toString();

const messageOf = (text: string): string | null => {
  const request = readCopiedRequest(text);
  return request && (readForm(request.body)?.value ?? null);
};

const bashQuoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
/** As Chromium writes it: each special character after a caret, the percent sign between two. */
const cmdQuoted = (word: string): string =>
  `^"${word
    .replaceAll(/\\/g, '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')}^"`;

const CURL_BASH = `curl ${bashQuoted(ACS)} \\
  -H 'content-type: application/x-www-form-urlencoded' \\
  -H 'origin: https://idp.example.com' \\
  --data-raw ${bashQuoted(BODY)} \\
  --compressed`;

describe('readCopiedRequest', () => {
  it.each([
    ['cURL for bash', CURL_BASH],
    ['cURL for bash with ANSI-C quotes', `curl '${ACS}' --data-raw $'${BODY.replaceAll('%', '\\u0025')}'`],
    ['cURL with the options first', `curl -X POST -H 'accept: */*' -d '${BODY}' '${ACS}'`],
    [
      'cURL for cmd.exe',
      `curl ${cmdQuoted(ACS)} ^\n  -H ${cmdQuoted('accept: */*')} ^\n  --data-raw ${cmdQuoted(BODY)}`,
    ],
    ['cURL for cmd.exe by Firefox', `curl "${ACS}" ^\r\n  --data-raw "${BODY.replaceAll('%', '"%"')}"`],
    [
      'fetch',
      `fetch(${JSON.stringify(ACS)}, {\n  "headers": { "accept": "*/*" },\n  "body": ${JSON.stringify(BODY)},\n  "method": "POST"\n});`,
    ],
    [
      'fetch by Firefox',
      `await fetch(${JSON.stringify(ACS)}, { "credentials": "include", "body": ${JSON.stringify(BODY)}, "method": "POST" });`,
    ],
    [
      'PowerShell',
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\nInvoke-WebRequest -UseBasicParsing -Uri "${ACS}" \`\n-Method "POST" \`\n-WebSession $session \`\n-Body "${BODY}"`,
    ],
    [
      'PowerShell with bytes',
      `Invoke-WebRequest -Uri "${ACS}" -Method POST -Body ([System.Text.Encoding]::UTF8.GetBytes("${BODY}"))`,
    ],
    [
      'the page with the form',
      `<!DOCTYPE html><html><body onload="document.forms[0].submit()"><form method="post" action="${ACS.replaceAll(':', '&#x3a;')}"><input type="hidden" name="RelayState" value="${RELAY_STATE.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/><input type=hidden name=SAMLResponse value='${MESSAGE.replaceAll('+', '&#x2b;').replaceAll('=', '&#61;')}'></form></body></html>`,
    ],
  ])('reads %s, with the URL', (_, text) => {
    expect(messageOf(text)).toBe(MESSAGE);
    expect(readCopiedRequest(text)?.url).toBe(ACS);
  });

  it.each([
    ['a label and its value', `SAMLResponse: ${MESSAGE}`],
    ['a pane with labels and values on lines of their own', `Form Data\nSAMLResponse\n${MESSAGE}\nRelayState\nabc`],
    ['a table', `RelayState\tabc\nSAMLResponse\t"${MESSAGE}"`],
    ['a value over several lines', `SAMLResponse: ${MESSAGE.slice(0, 10)}\n${MESSAGE.slice(10)}\nRelayState: abc`],
    ['JSON-like fields', `"SAMLResponse": "${MESSAGE}",`],
  ])('reads the payload pane: %s', (_, text) => {
    expect(messageOf(text)).toBe(MESSAGE);
    expect(readCopiedRequest(text)?.url).toBeNull();
  });

  it('splits a command as bash does', () => {
    const printed = spawnSync('bash', ['-c', `curl() { printf '%s\\0' "$@"; }\n${CURL_BASH}`], { encoding: 'utf8' });
    expect(printed.stdout.split('\0')).toContain(readCopiedRequest(CURL_BASH)?.body);
  });

  it.each([
    ['a message', MESSAGE],
    ['a form body', BODY],
    ['XML', '<samlp:Response/>'],
    ['a command without a body', `curl '${ACS}'`],
    ['a page without a form', '<html><p>SAMLResponse</p></html>'],
  ])('leaves %s alone', (_, text) => {
    expect(readCopiedRequest(text)).toBeNull();
  });
});
