import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS } from '../storage/settings.ts';
import type { I18n } from './i18n.ts';
import { lazyView } from './lazy-view.tsx';
import { loadRest, type Rest } from './load-rest.ts';
import { type Page, pageOf } from './page.ts';
import { Brand } from './parts/brand.tsx';
import { PageFooter } from './parts/page-footer.tsx';
import { Problems } from './parts/problems.tsx';
import type { Place } from './place.ts';
import { type Read, useExtension } from './use-extension.ts';
import { useImported } from './use-imported.ts';
import { SignInsView } from './views/sign-ins.tsx';

const ImportView = lazyView(async () => (await import('./views/import.tsx')).ImportView);
const SettingsView = lazyView(async () => (await import('./views/settings.tsx')).SettingsView);
const WelcomeView = lazyView(async () => (await import('./views/welcome.tsx')).WelcomeView);

/** The whole interface: the same in the popup and in a tab. */
export const App = ({
  place,
  first,
  i18n,
}: {
  readonly place: Place;
  /** What was read before anything was drawn. */
  readonly first: Read;
  readonly i18n: I18n;
}): JSX.Element => {
  const { extension, actions } = useExtension(first);
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(() => {
    void loadRest(place).then(setRest);
  }, []);
  // Without an extension nothing was seen: there one begins with a file.
  const start = place.kind === 'page' ? 'import' : 'diagnosis';
  const [page, setPage] = useState<Page>(pageOf(location.hash, start));
  useEffect(() => {
    const follow = (): void => setPage(pageOf(location.hash, start));
    // The address may have changed between the first drawing and this.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const imported = useImported(extension.effective.instances);
  const inPopup = place.kind === 'popup';
  const go = (to: Page): void => {
    if (inPopup) {
      actions.openTab(to);
    } else {
      location.hash = to;
    }
  };
  return (
    <div class="frame">
      <Brand place={place} page={page} go={go} i18n={i18n} />
      <Problems extension={extension} i18n={i18n} />
      {page === 'settings' ? (
        <main>
          <SettingsView
            settings={extension.stored?.settings ?? DEFAULT_SETTINGS}
            problem={extension.stored?.problem ?? null}
            policy={extension.policy}
            seesSignIns={place.kind !== 'page'}
            save={actions.saveSettings}
            back={() => go(place.kind === 'page' ? 'import' : 'diagnosis')}
            deleteEverything={actions.deleteEverything}
            i18n={i18n}
          />
        </main>
      ) : page === 'welcome' ? (
        <main>
          <WelcomeView
            hasAccess={extension.hasAccess}
            askForAccess={actions.askForAccess}
            signIn={() => go('diagnosis')}
            openSettings={() => go('settings')}
            i18n={i18n}
          />
        </main>
      ) : page === 'import' ? (
        <ImportView
          from={imported}
          settings={extension.effective}
          details={rest?.details ?? null}
          openSettings={() => go('settings')}
          i18n={i18n}
        />
      ) : (
        <SignInsView
          extension={extension}
          actions={actions}
          place={place}
          rest={rest}
          openSettings={() => go('settings')}
          openImport={() => go('import')}
          i18n={i18n}
        />
      )}
      <PageFooter go={go} contact={extension.effective.policy.contact} i18n={i18n} />
    </div>
  );
};
