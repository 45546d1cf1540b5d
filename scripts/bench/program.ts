/** The parts of the program that are measured in node, as the packages contain them (measured-program.ts). */

export { diagnose } from '../../src/diagnosis/diagnose.ts';
export { reportOf } from '../../src/report/from-diagnosis.ts';
export { render } from '../../src/report/render.ts';
export { createTranslator } from '../../src/wording/translate.ts';
export { canonicalize, EXCLUSIVE } from '../../src/xml/canonicalize.ts';
export { parseXml } from '../../src/xml/parse.ts';
