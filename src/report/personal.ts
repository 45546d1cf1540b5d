import { KIND_OF_VALUE } from './classes.ts';
import type { DiagnosisReport } from './format.ts';

/** Tells whether a text of the organisation's gives away the user of this report. */
export interface Personal {
  /** Whether it holds a name of the user's, or anything that looks like an address; also percent-encoded or in base64. */
  readonly isIn: (text: string) => boolean;
  /** Whether it holds one, or is as a whole what an attribute calls the user. */
  readonly isOrIsIn: (text: string) => boolean;
  /** Everything personal of the message, the longest first, for scrubbing free text. */
  readonly values: readonly string[];
}

/** A longer text is no name that an organisation gives: it counts as personal, unread. */
const LONGEST_READ = 10_000;
/** Shorter ones stand in other words by chance. */
const SHORTEST_INSIDE = 5;
const SHORTEST_WHOLE = 2;

/** @param userNames the names that the user may have in Identity Center, as they were given */
export const personalOf = (report: DiagnosisReport, userNames: readonly string[]): Personal => {
  const names = [...namesIn(report), ...userNames].flatMap((name) => [name, name.split('@', 1)[0] ?? '']);
  const attributes = attributesOf(report);
  const called = attributes.filter(({ name }) => callsTheUser(name ?? '')).flatMap(({ values }) => values);
  const inside = longEnough(names, SHORTEST_INSIDE);
  const whole = new Set(longEnough([...names, ...called], SHORTEST_WHOLE));
  const holdsName = lookUpInside(inside);
  const isIn = (text: string): boolean =>
    text.length > LONGEST_READ || /\S@\S/.test(text) || spellings(text).some(holdsName);
  const everything = [...names, ...attributes.flatMap(({ values }) => values)];
  return {
    isIn,
    isOrIsIn: (text) => isIn(text) || spellings(text).some((spelling) => whole.has(spelling.trim())),
    values: longEnough(everything, SHORTEST_WHOLE).toSorted((one, other) => other.length - one.length),
  };
};

const longEnough = (texts: readonly string[], least: number): readonly string[] => [
  ...new Set(texts.map((text) => fold(text).trim()).filter((text) => text.length >= least)),
];

/**
 * Whether a text holds one of the names, each of at least `SHORTEST_INSIDE`: they are found by how they begin, so that a message
 * of thousands of names and texts is not searched for each name in each text.
 */
const lookUpInside = (names: readonly string[]): ((text: string) => boolean) => {
  const byBeginning = new Map<string, string[]>();
  for (const name of names) {
    const beginning = name.slice(0, SHORTEST_INSIDE);
    const others = byBeginning.get(beginning);
    if (others) others.push(name);
    else byBeginning.set(beginning, [name]);
  }
  return (text) => {
    for (let at = 0; at + SHORTEST_INSIDE <= text.length; at += 1) {
      const begunLikeThis = byBeginning.get(text.slice(at, at + SHORTEST_INSIDE));
      if (begunLikeThis?.some((name) => text.startsWith(name, at))) return true;
    }
    return false;
  };
};

const attributesOf = ({ facts }: DiagnosisReport) => (facts?.assertions ?? []).flatMap(({ attributes }) => attributes);

/** NameID, session index (which some products take for the Assertion's ID too), addresses, and names in findings. */
const namesIn = (report: DiagnosisReport): readonly string[] => [
  ...(report.facts?.assertions ?? []).flatMap(({ nameId, authnStatements }) => [
    nameId?.value ?? '',
    ...authnStatements.map(({ sessionIndex }) => sessionIndex ?? ''),
  ]),
  ...attributesOf(report).flatMap(({ values }) => values.filter((value) => value.includes('@'))),
  ...report.findings.flatMap(({ expected, received }) =>
    [expected, received].flatMap((value) => (value && KIND_OF_VALUE[value.kind] === 'name' ? [value.text] : [])),
  ),
];

/** Attributes whose value is a person; those of an organisation have its names in them, which stand in URLs rightly. */
const callsTheUser = (attribute: string): boolean =>
  /name|uid|upn|user|objectid|employee|person|account|login|phone|(?:^|[/:.])(?:cn|sn)$/i.test(attribute) &&
  !/company|organi[sz]ation|group|role|tenant|domain|app/i.test(attribute);

/** In one letter case and without compatibility characters. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A text as it stands, and as it reads once decoded. */
const spellings = (text: string): readonly string[] => [text, decodePercent(text), ...decodeBase64(text)].map(fold);

const decodePercent = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const decodeBase64 = (text: string): readonly string[] =>
  (text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((start) => {
      const digits = run.slice(start).replaceAll('-', '+').replaceAll('_', '/');
      return atob(digits.slice(0, digits.length - (digits.length % 4)));
    }),
  );
