import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { JsonReportSchema } from '../../src/report/format.ts';
import { renderText } from '../../src/report/render-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { ROOT } from '../setup.mjs';

const MessagesSchema = v.record(v.string(), v.object({ message: v.string() }));

/** An exported JSON report in the words of a terminal. */
export const reportAsText = (json: string): string => {
  const english = readFileSync(path.join(ROOT, '_locales', 'en', 'messages.json'), 'utf8');
  const t = createTranslator(v.parse(MessagesSchema, JSON.parse(english)));
  return renderText(v.parse(JsonReportSchema, JSON.parse(json)), t);
};
