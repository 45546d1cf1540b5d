import type { JSX } from 'preact';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { productById } from '../../src/idp/products.ts';
import { headline } from '../../src/wording/headline.ts';
import type { I18n } from '../i18n.ts';
import { headlineOfImported, outcomeOfImported, timeOfImported } from '../imported.ts';
import type { Imported } from '../read-import.ts';
import { formatMoment } from '../times.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { SignInChoice } from './sign-in-choice.tsx';

/** The imported sign-ins, newest first, to choose from. */
export const ImportedList = ({
  imported,
  shownId,
  shownDiagnosis,
  choose,
  i18n,
}: {
  readonly imported: readonly Imported[];
  readonly shownId: string;
  /** With what was pasted; null if nothing was. */
  readonly shownDiagnosis: Diagnosis | null;
  readonly choose: (id: string) => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const isOfSeveralFiles = new Set(imported.map(({ file }) => file)).size > 1;
  return (
    <ul class="sign-ins">
      {imported.map((each) => {
        return (
          <SignInChoice
            key={each.id}
            isShown={each.id === shownId}
            choose={() => choose(each.id)}
            chips={each.kind !== 'settings' && <OutcomeChip state={outcomeOfImported(each)} i18n={i18n} />}
            headline={
              each.id === shownId && shownDiagnosis !== null
                ? headline(shownDiagnosis, i18n.t)
                : headlineOfImported(each, i18n.t)
            }
          >
            <span>{whatElseOf(each, i18n)}</span>
            {isOfSeveralFiles && each.file !== null && <bdi>{each.file}</bdi>}
          </SignInChoice>
        );
      })}
    </ul>
  );
};

/** The time of a sign-in, or whose settings these are. */
const whatElseOf = (each: Imported, { t, locale }: I18n): string => {
  if (each.kind === 'settings') return productById(each.application.product).name;
  const time = timeOfImported(each);
  return (time === null ? null : formatMoment(time, locale)) ?? t('ui_time_unknown');
};
