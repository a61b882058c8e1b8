import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Desk, DeskState } from '../../store/desk.ts';

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of DeskProvider');
  return desk;
}

/** A part of the desk's state; the component draws anew when it changes. Select stable values, not new objects. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  return useStore(useDesk(), select);
}
