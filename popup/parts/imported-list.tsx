import type { JSX } from 'preact';
import { headlineOfImported, outcomeOfImported, timeOfImported } from '../imported.ts';
import type { Imported } from '../read-import.ts';
import { formatMoment } from '../times.ts';
import type { Words } from '../words.ts';
import { OutcomeChip } from './outcome-chip.tsx';

/** The sign-ins that were imported, in the order of their files, to choose from. */
export const ImportedList = ({
  imported,
  shownId,
  choose,
  words,
}: {
  readonly imported: readonly Imported[];
  readonly shownId: string;
  readonly choose: (id: string) => void;
  readonly words: Words;
}): JSX.Element => {
  const isOfSeveralFiles = new Set(imported.map(({ file }) => file)).size > 1;
  return (
    <ul class="sign-ins">
      {imported.map((each) => {
        const time = timeOfImported(each);
        return (
          <li key={each.id}>
            <button
              type="button"
              class="sign-in"
              aria-current={each.id === shownId ? 'true' : undefined}
              onClick={() => choose(each.id)}
            >
              <span class="chips">
                <OutcomeChip state={outcomeOfImported(each)} words={words} />
              </span>
              <span>{headlineOfImported(each, words.t)}</span>
              <span class="quiet small">
                {time === null ? words.t('ui_time_unknown') : formatMoment(time, words.locale)}
                {isOfSeveralFiles && each.file !== null && (
                  <>
                    {' · '}
                    <bdi>{each.file}</bdi>
                  </>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
