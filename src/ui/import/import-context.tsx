import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ImportActions, ImportState, ImportStore } from '../../store/imports.ts';

const ImportContext = createContext<ImportStore | null>(null);

export function ImportProvider({ store, children }: { store: ImportStore; children: ReactNode }) {
  return <ImportContext value={store}>{children}</ImportContext>;
}

function useImportStore(): ImportStore {
  const store = useContext(ImportContext);
  if (!store) throw new Error('useImportStore outside of ImportProvider');
  return store;
}

export function useImports<T>(select: (state: ImportState) => T): T {
  return useStore(useImportStore(), select);
}

export function useImportActions(): ImportActions {
  return useImportStore().actions;
}
