import { FORMAT } from '../report/format.ts';
import { otherFile } from './other-file.ts';

/** What a file is that should contain this program's settings, but does not. */
export type InsteadOfSettings = 'certificate' | 'recording' | 'report' | 'xml' | 'not-json' | 'other';

/** Members of other programs' and our own JSON files that settings do not have. */
const MARKS: readonly (readonly [string, InsteadOfSettings])[] = [
  ['log', 'recording'],
  ['requests', 'recording'],
  ['signIn', 'report'],
];

/** @param json what the text contains; undefined if it is not JSON */
export const insteadOfSettings = (text: string, json: unknown): InsteadOfSettings => {
  if (json === undefined) {
    if (otherFile(text) === 'is-certificate') return 'certificate';
    return /^\uFEFF?\s*</.test(text) ? 'xml' : 'not-json';
  }
  if (typeof json !== 'object' || json === null) return 'other';
  if ('format' in json && json.format === FORMAT) return 'report';
  return MARKS.find(([member]) => member in json)?.[1] ?? 'other';
};
