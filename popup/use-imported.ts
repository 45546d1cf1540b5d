import { useEffect, useState } from 'preact/hooks';
import type { Instance } from '../src/identity-center/instance.ts';
import { newestFirst } from './imported.ts';
import type { TakenFile } from './parts/import-box.tsx';
import type { Imported, ImportFault, SaidOfPost } from './read-import.ts';

/** What was imported, and the item that is shown. */
export interface ImportedSignIns {
  /** Empty before anything was read. */
  readonly imported: readonly Imported[];
  readonly faults: readonly ImportFault[];
  readonly shown: Imported | null;
  readonly isReading: boolean;
  /** Reads files, which replace those that were read before unless they give no result. True if each could be read. */
  readonly take: (files: readonly TakenFile[]) => Promise<boolean>;
  /**
   * Says what AWS's page can mean, and replaces what was read before; false if the text does not come from a known
   * page.
   */
  readonly takePage: (text: string) => Promise<boolean>;
  readonly choose: (id: string) => void;
  /** Diagnoses a bare message again with that URL and time of the POST. */
  readonly say: (id: string, said: Partial<SaidOfPost>) => Promise<void>;
  readonly clear: () => void;
}

/** The readers of recordings are loaded with the first file. */
const reader = () => import('./read-import.ts');

/**
 * Reads imported files, keeps them as long as the page is open, and diagnoses them again when the settings or the
 * details of the POST change.
 */
export const useImported = (configured: readonly Instance[]): ImportedSignIns => {
  const [imported, setImported] = useState<readonly Imported[]>([]);
  const [faults, setFaults] = useState<readonly ImportFault[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [timesSaid, setTimesSaid] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const settings = JSON.stringify(configured);
  useEffect(() => {
    let isCurrent = true;
    if (imported.length > 0) {
      void reader()
        .then(({ diagnoseAllAgain }) => diagnoseAllAgain(imported, configured))
        .then((again) => {
          if (isCurrent) {
            setImported((current) => (current === imported ? again : current));
          }
        });
    }
    return () => {
      isCurrent = false;
    };
  }, [settings, timesSaid]);
  return {
    imported,
    faults,
    shown: imported.find(({ id }) => id === chosenId) ?? firstToShow(imported),
    isReading,
    take: async (files) => {
      setIsReading(true);
      const { readImport } = await reader();
      const result = await readImport(files, imported, configured);
      setFaults(result.faults);
      if (result.imported.length > 0) {
        setImported(newestFirst(result.imported));
        setChosenId(null);
      }
      setIsReading(false);
      return result.faults.length === 0;
    },
    takePage: async (text) => {
      const { importedPage } = await reader();
      const page = await importedPage(text, configured);
      if (page === null) return false;
      setFaults([]);
      setImported([page]);
      setChosenId(null);
      return true;
    },
    choose: setChosenId,
    say: async (id, said) => {
      const { withSaid } = await reader();
      setImported((current) => current.map((each) => (each.id === id ? withSaid(each, said) : each)));
      setTimesSaid((times) => times + 1);
    },
    clear: () => {
      setImported([]);
      setFaults([]);
      setChosenId(null);
    },
  };
};

/** The newest sign-in with a cause, because a recording often ends with an accepted one. */
const firstToShow = (imported: readonly Imported[]): Imported | null => imported.find(hasCause) ?? imported[0] ?? null;

const hasCause = (each: Imported): boolean => {
  if (each.kind !== 'report') {
    return each.diagnosis.cause !== null;
  }
  return 'error' in each.report || each.report.cause !== null;
};
