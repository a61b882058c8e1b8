import { useEffect, useState, type ComponentType } from 'react';
import site from 'virtual:site';
import type { TextRecord } from './core/library/library.ts';
import { addNamespaces } from './i18n.ts';
import { createImporter } from './platform/import/importer.ts';
import { createImportStore, type ImportPorts } from './store/imports.ts';
import { useApp, type App } from './ui/shared/app-context.tsx';
import { later } from './ui/shared/later.tsx';

/** What bringing in needs of this page. */
function portsOf({ store, base, library }: App): ImportPorts {
  return {
    importer: createImporter(),
    async aid() {
      await store.actions.loadGlossary();
      const { glossary } = store.getState();
      const entries = glossary.state === 'ready' ? [...glossary.entries.values()] : [];
      return {
        // A worker's addresses begin at its own.
        lexicon: new URL(base + site.lexicon, location.href).href,
        terms: entries.map(({ term }) => ({ zh: term['zh-Hans'], en: term.en })),
      };
    },
    // A worker may not ask. What cannot be promised is kept all the same.
    persist: () =>
      void library().then(
        (library) => library.persist(),
        () => {},
      ),
  };
}

/** The part that needs a store of its own, in that store. */
function inStore<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly target: TextRecord | null }> {
  return later<Props & { readonly target: TextRecord | null }>(async () => {
    const [{ ImportProvider }, Part] = await Promise.all([
      import('./ui/import/import-context.tsx'),
      load(),
      addNamespaces('import', 'library'),
    ]);
    return function InStore({ target, ...props }) {
      const app = useApp();
      const [store] = useState(() => createImportStore(portsOf(app), target));
      useEffect(() => () => store.actions.stop(), [store]);
      return (
        <ImportProvider store={store}>
          <Part {...(props as unknown as Props)} />
        </ImportProvider>
      );
    };
  });
}

const Entry = inStore(async () => (await import('./ui/import/import-entry.tsx')).ImportEntry);
const Translation = inStore<{ onDone: () => void }>(
  async () => (await import('./ui/import/add-translation.tsx')).AddTranslationDialog,
);

/** What brings texts in: a place on the shelf, the whole page to drop on, the dialog. */
export function ImportEntry() {
  return <Entry target={null} />;
}

interface AddTranslationProps {
  /** Of a text of the library that has one language only. */
  readonly id: string;
  /** Asked for when the dialog is closed, whether or not a translation was added. */
  readonly onDone: () => void;
}

/** A dialog that adds the missing side to a text; open as long as it is drawn. */
export function AddTranslation({ id, onDone }: AddTranslationProps) {
  const { library, store } = useApp();
  const [target, setTarget] = useState<TextRecord | null>(null);
  const { actions } = store;
  useEffect(() => {
    let isWanted = true;
    library()
      .then((library) => library.get(id))
      .then(
        (record) => isWanted && setTarget(record),
        () => {
          if (!isWanted) return;
          actions.notify({ key: 'loadFailed', tone: 'alert' });
          onDone();
        },
      );
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- asked once for a text
  }, [id, library, actions]);
  return target && <Translation target={target} onDone={onDone} />;
}
