/** How Germans and Scandinavians write letters that a keyboard lacks. */
const AS_TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };

/** Latin letters for Cyrillic and Greek ones in user names (BGN/PCGN and ELOT 743, simplified). */
const ROMANIZED: ReadonlyMap<string, string> = new Map(
  (
    'а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ' +
    'ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'
  )
    .split(' ')
    .flatMap((letter, index, all) => {
      const latin = all[index + 1] ?? '';
      return index % 2 === 0 ? [[letter, latin === '-' ? '' : latin] as const] : [];
    }),
);

const withoutAccents = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

const withTwoLetters = (text: string): string =>
  text.replace(/[äöüåøæ]/gi, (letter) => AS_TWO_LETTERS[letter.toLowerCase()] ?? letter);

const romanized = (text: string): string =>
  text.replace(/ο[υύ]/gi, 'ou').replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => {
    const small = letter.toLowerCase();
    return ROMANIZED.get(small) ?? ROMANIZED.get(withoutAccents(small)) ?? letter;
  });

/** The reverse: `Mueller` is `Muller` in a program that drops accents. */
const withOneLetter = (text: string): string =>
  text.replace(/\p{L}{5,}/gu, (word) => word.replace(/[aou]e|aa/gi, (two) => two.charAt(0)));

/** A name as written, and as user names write it in programs that accept only the letters a to z. */
export const inLatin = (text: string): readonly string[] => {
  const composed = text.normalize('NFC');
  return [...new Set([composed, withTwoLetters(composed), withOneLetter(composed), romanized(composed)])];
};
