/** Escapes of bash's $'…' that are one character long (bash manual, ANSI-C Quoting). */
const ANSI_C: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

type Quote = "'" | '"' | "$'";

/**
 * Splits a command as bash or cmd.exe would, as far as browsers use their quoting in "Copy as cURL". Carets show that a
 * command is for cmd.exe.
 */
export const shellWords = (command: string): readonly string[] =>
  /\^[\r\n"]/.test(command) ? wordsOf(withoutCarets(command), false) : wordsOf(command, true);

/** In cmd.exe a caret makes the next character literal, and joins two lines at the end of the first. */
const withoutCarets = (command: string): string => command.replace(/\^\r?\n/g, ' ').replace(/\^(.)/g, '$1');

const wordsOf = (command: string, isBash: boolean): readonly string[] => {
  const words: string[] = [];
  let word: string | null = null;
  let quote: Quote | null = null;
  for (let at = 0; at < command.length; at++) {
    const character = command.charAt(at);
    if (quote !== null) {
      if (character === quote.slice(-1)) {
        quote = null;
      } else if (character === '\\' && quote !== "'") {
        const escaped = readEscape(command, at + 1, quote);
        word = `${word ?? ''}${escaped.text}`;
        at += escaped.length;
      } else {
        word = `${word ?? ''}${character}`;
      }
    } else if (isBash && character === '$' && command.charAt(at + 1) === "'") {
      quote = "$'";
      word ??= '';
      at += 1;
    } else if (character === '"' || (isBash && character === "'")) {
      quote = character === '"' ? '"' : "'";
      word ??= '';
    } else if (isBash && character === '\\') {
      at += 1;
      const next = command.charAt(at);
      if (next !== '\n' && next !== '\r') word = `${word ?? ''}${next}`;
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = `${word ?? ''}${character}`;
    }
  }
  return word === null ? words : [...words, word];
};

/**
 * The character that a backslash at `at - 1` escapes. In double quotes a backslash escapes only `"`, `\`, `$` and the
 * back quote.
 */
const readEscape = (command: string, at: number, quote: Quote): { readonly text: string; readonly length: number } => {
  const next = command.charAt(at);
  if (quote === '"') return { text: '"\\$`'.includes(next) ? next : `\\${next}`, length: 1 };
  const hexadecimal = next === 'u' ? command.slice(at + 1, at + 5) : next === 'x' ? command.slice(at + 1, at + 3) : '';
  if (/^[0-9A-Fa-f]{2,4}$/.test(hexadecimal)) {
    return { text: String.fromCharCode(Number.parseInt(hexadecimal, 16)), length: 1 + hexadecimal.length };
  }
  return { text: ANSI_C[next] ?? next, length: 1 };
};
