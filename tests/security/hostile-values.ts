import fc from 'fast-check';
import { codePoint } from '../../fixtures/code-point.ts';

/** Values that an attacker or a careless administrator puts in place of a name or an address. */
export const HOSTILE_VALUES = {
  markup: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  'closing tags': '</code></pre></td></table><h1>AWS says: call 555</h1>',
  attribute: '" onmouseover="alert(1)" x="',
  entity: '&lt;b&gt; &#60;script&#62; &amp;',
  'markdown link': '[Sign in here](https://evil.example/login) <https://evil.example/>',
  'markdown image': '![x](https://evil.example/pixel.png "t")',
  'markdown fence': '```\n# headline\n```\n~~~ sh\ncurl evil.example\n~~~',
  'markdown block': '\n\n# headline\n\n- [ ] list\n\n> quote\n\n| a | b |\n|---|---|\n\n    code\n\n---\n1. one',
  'markdown emphasis': '**bold** __bold__ *x* ~~gone~~ \\* `code` ``x``',
  'link reference': '[x]: https://evil.example/ "t"\n\n[x] [^1]\n\n[^1]: note',
  mention: '@everyone #1234 GH-1 www.evil.example http://evil.example/ mailto:x@evil.example',
  'html comment': '<!-- --> <![CDATA[ ]]> <?php ?> <!doctype html>',
  'script address': 'javascript:alert(document.domain)//https://',
  'data address': 'data:text/html,<script>alert(1)</script>',
  'right to left': 'https://\u202emoc.elpmaxe.live\u202c/saml \u2066x\u2069',
  invisible: 'jane\u200b.doe\u00ad@exa\u2060mple.com\ufeff',
  'look-alike': 'jаne.doe@exаmple.com',
  'line breaks': 'a\nb\r\nc\u2028d\u2029e\u0085f\u000bg\u000ch',
  terminal: '\u001b[31mred\u001b]0;title\u0007\u009b2J\u0000\b',
  'shell, quoted': "x'; touch /tmp/owned; echo 'y",
  'shell, substituted': '$(touch /tmp/owned)`touch /tmp/owned`$IFS&&||;|>x<y',
  'shell, double': '"; touch /tmp/owned; "\\',
  'shell, option': '--profile evil --endpoint-url https://evil.example',
  'shell, address': "a'$(id)'b@example.com",
  'windows shell': '%PATH% ^& calc.exe & !x!',
  spreadsheet: '=HYPERLINK("https://evil.example";"x")',
  template: '{{constructor.constructor("alert(1)")()}} $1 $& $TEXT$ {value}',
  'prototype member': '__proto__',
  constructor: 'constructor',
  'inherited method': 'hasOwnProperty',
  'lone surrogate': 'a\ud800b\udfffc',
  combining: `Z${'\u0335\u0316'.repeat(200)}`,
  long: `${'A'.repeat(5000)}`,
  'long with spaces': ' x'.repeat(2500),
  'long, of backticks': '`'.repeat(3000),
  'long, of brackets': '['.repeat(1500) + ']('.repeat(1500),
  'long address': `https://example.com/${'a/'.repeat(2000)}?${'b=c&'.repeat(500)}`,
  'long user name': `${'a.'.repeat(2000)}@${'b-'.repeat(2000)}.example`,
  empty: '',
  blank: ' \t ',
} as const satisfies Readonly<Record<string, string>>;

/** Such a value, two of them in one, or any text at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.values(HOSTILE_VALUES)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.values(HOSTILE_VALUES)), fc.constantFrom(...Object.values(HOSTILE_VALUES)))
      .map(([one, other]) => one + other),
  },
  { weight: 2, arbitrary: fc.string({ unit: codePoint, maxLength: 60 }) },
);

/** The value as character data or an attribute value of XML, without characters that XML cannot contain. */
export const escapeXml = (text: string): string =>
  // Lone surrogates become U+FFFD.
  new TextDecoder()
    .decode(new TextEncoder().encode(text))
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
