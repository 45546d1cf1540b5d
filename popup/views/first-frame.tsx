import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';
import { openTab } from '../open-tab.ts';
import { Brand } from '../parts/brand.tsx';
import { Headline } from '../parts/headline.tsx';
import { SignInLine } from '../parts/sign-in-line.tsx';
import type { Place } from '../place.ts';
import type { ReadableCause } from '../readable-cause.ts';

/** The popup's first frame: what is wrong and what to do, as the whole interface then shows it at the same place. */
export const FirstFrameView = ({
  place,
  of: { signIn, diagnosis, title, sentence, nextStep },
  i18n,
}: {
  readonly place: Place;
  readonly of: ReadableCause;
  readonly i18n: I18n;
}): JSX.Element => (
  <div class="frame">
    <Brand place={place} page="diagnosis" go={(page) => void openTab(page)} i18n={i18n} />
    <div class="columns">
      <main data-state={signIn.observed.outcome} data-cause={diagnosis.cause?.code}>
        <p class="visually-hidden" role="status">
          {title}
        </p>
        <SignInLine record={signIn} state={signIn.observed.outcome} signIn={diagnosis.signIn} i18n={i18n} />
        <Headline title={title} sentence={sentence} diagnosis={diagnosis} i18n={i18n} />
        <section class="stack tight" data-part="next-step">
          <p class="next-step">{nextStep}</p>
        </section>
      </main>
    </div>
  </div>
);
