import { CASES, type Case, type Verdict, verdictOf } from './cases.ts';

/** Prints the fault matrix: how many cases of each code are right, and which codes are missing or superfluous elsewhere. */

interface Row {
  readonly of: Case;
  readonly verdict: Verdict;
}

const codeOf = ({ fault }: Case): string => fault.cause ?? fault.findings[0] ?? '(no cause)';

const line = (code: string, rows: readonly Row[]): string => {
  const right = rows.filter(({ of, verdict }) => verdict.cause === of.fault.cause).length;
  const count = (key: 'missing' | 'extra'): number => rows.reduce((sum, { verdict }) => sum + verdict[key].length, 0);
  const numbers = [rows.length, right, count('missing'), count('extra')].map((number) => String(number).padStart(8));
  return `${code.padEnd(38)}${numbers.join('')}`;
};

const rows: Row[] = [];
for (const each of CASES) rows.push({ of: each, verdict: await verdictOf(each) });

const codes = [...new Set(CASES.map(codeOf))].sort();
console.log(`${'code'.padEnd(38)}${['cases', 'right', 'missing', 'extra'].map((name) => name.padStart(8)).join('')}`);
for (const code of codes) {
  console.log(
    line(
      code,
      rows.filter(({ of }) => codeOf(of) === code),
    ),
  );
}
console.log(line('all', rows));

const wrong = rows.filter(({ verdict }) => !verdict.isRight);
for (const { of, verdict } of wrong) console.log(`\n${of.name}\n  ${JSON.stringify(verdict)}`);
console.log(`\n${(((rows.length - wrong.length) / rows.length) * 100).toFixed(1)} % right`);
process.exitCode = wrong.length === 0 ? 0 : 1;
