import { CLAIMED_ALONE, PASSED_OVER } from './exceptions.ts';
import type { Trial } from './trials.ts';

/** All sign-ins of one kind, set against what the receivers did. */
export interface Kind {
  readonly name: string;
  /** How many verdicts of how many accepted. */
  readonly accepted: number;
  readonly asked: number;
  /** The weight and code of what the program leads with; `silent` where it finds no more than a notice. */
  readonly says: string;
  readonly verdict: 'agrees' | 'over-claim' | 'silent' | 'exception';
  readonly reason: string | null;
}

/** What the program says beyond what it says of every such sign-in. */
const saysOf = ({ diagnosis, usual }: Trial): string => {
  if (diagnosis.error) return 'decisive message-undecodable';
  const { cause } = diagnosis;
  if (cause) return `${cause.weight} ${cause.code}`;
  const found = diagnosis.findings.find(({ code, weight }) => weight !== 'notice' && !usual.includes(code));
  return found ? `${found.weight} ${found.code}` : 'silent';
};

/** Groups the trials by kind and by what is said of them; `refusals` has a list for each receiver, in the order of the trials. */
export const compare = (
  trials: readonly Trial[],
  refusals: readonly (readonly (string | null)[])[],
): readonly Kind[] => {
  const kinds = new Map<string, { name: string; says: string; verdicts: boolean[] }>();
  trials.forEach((trial, index) => {
    const says = saysOf(trial);
    const key = `${trial.kind} ${says}`;
    const kind = kinds.get(key) ?? { name: trial.kind, says, verdicts: [] };
    kind.verdicts.push(...refusals.map((list) => list[index] === null));
    kinds.set(key, kind);
  });
  return [...kinds.values()].map(kindOf);
};

const kindOf = ({ name, says, verdicts }: { name: string; says: string; verdicts: readonly boolean[] }): Kind => {
  const accepted = verdicts.filter(Boolean).length;
  const counted = { name, says, accepted, asked: verdicts.length };
  const isOverClaim = says.startsWith('decisive') && accepted * 2 > verdicts.length;
  const isSilent = says === 'silent' && accepted * 2 < verdicts.length;
  if (!isOverClaim && !isSilent) return { ...counted, verdict: 'agrees', reason: null };
  const reason = (isOverClaim ? CLAIMED_ALONE[says.replace('decisive ', '')] : PASSED_OVER[name]) ?? null;
  if (reason !== null) return { ...counted, verdict: 'exception', reason };
  return { ...counted, verdict: isOverClaim ? 'over-claim' : 'silent', reason };
};
