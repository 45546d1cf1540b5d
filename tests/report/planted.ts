import fc from 'fast-check';

/** A value that stands in no report by chance: letters and digits, with what user names may have in them. */
export const plantedWord = fc.stringMatching(/^[a-z][a-zA-Z0-9]{14,20}$/).map((word) => `Zq${word}`);

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

/** Base64 of a text inside a longer one, at each of the three alignments, without the digits that its neighbours share. */
const base64Inside = (text: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytesOf(text)])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });

/** Whether a text gives the value away: in another letter case, percent- or HTML-escaped, in compatibility characters, split by markup, in base64. */
export const givesAway = (text: string, value: string): boolean => {
  const wanted = value.normalize('NFKC').toLowerCase();
  const readings = [
    text,
    text.replace(/<[^>]*>/g, ''),
    unescapeHtml(text),
    unescapePercent(text),
    text.replace(/[\\‹›\s\u200b]/g, ''),
  ];
  return (
    readings.some((reading) => reading.normalize('NFKC').toLowerCase().includes(wanted)) ||
    base64Inside(value).some(
      (run) => text.includes(run) || text.includes(run.replaceAll('+', '-').replaceAll('/', '_')),
    )
  );
};

const unescapeHtml = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const unescapePercent = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
