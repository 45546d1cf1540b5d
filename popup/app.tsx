import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Instance } from '../src/identity-center/instance.ts';
import { DEFAULT_SETTINGS } from '../storage/settings.ts';
import type { I18n } from './i18n.ts';
import { lazyView } from './lazy-view.tsx';
import { loadRest, type Rest } from './load-rest.ts';
import { type Page, pageOf } from './page.ts';
import { Brand } from './parts/brand.tsx';
import { PageFooter } from './parts/page-footer.tsx';
import { Problems } from './parts/problems.tsx';
import type { Place } from './place.ts';
import { type Shown, useExtension } from './use-extension.ts';
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
  /** The values that were read before the first frame. */
  readonly first: Shown;
  readonly i18n: I18n;
}): JSX.Element => {
  const { extension, actions } = useExtension(first);
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(() => {
    void loadRest(place).then(setRest);
  }, []);
  // Without an extension no sign-ins are seen, so one begins with a file.
  const start = place.kind === 'page' ? 'import' : 'diagnosis';
  const [page, setPage] = useState<Page>(pageOf(location.hash, start));
  useEffect(() => {
    const follow = (): void => setPage(pageOf(location.hash, start));
    // The address may have changed since the first frame.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const { whole } = extension;
  const imported = useImported(whole?.effective.instances ?? NO_INSTANCES);
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
      {whole !== null && <Problems whole={whole} i18n={i18n} />}
      {page === 'diagnosis' ? (
        <SignInsView
          extension={extension}
          actions={actions}
          place={place}
          rest={rest}
          openSettings={() => go('settings')}
          openImport={() => go('import')}
          i18n={i18n}
        />
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
      ) : whole === null ? null : page === 'settings' ? (
        <main>
          <SettingsView
            settings={whole.stored?.settings ?? DEFAULT_SETTINGS}
            problem={whole.stored?.problem ?? null}
            policy={whole.policy}
            seesSignIns={place.kind !== 'page'}
            save={actions.saveSettings}
            back={() => go(place.kind === 'page' ? 'import' : 'diagnosis')}
            deleteEverything={actions.deleteEverything}
            i18n={i18n}
          />
        </main>
      ) : (
        <ImportView
          from={imported}
          settings={whole.effective}
          details={rest?.details ?? null}
          openSettings={() => go('settings')}
          i18n={i18n}
        />
      )}
      <PageFooter go={go} contact={extension.contact} i18n={i18n} />
    </div>
  );
};

const NO_INSTANCES: readonly Instance[] = [];
