import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

/** Buttons of which one is a stop for Tab, and among which arrow keys move (the toolbar of the ARIA practices). */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<HTMLElement | null>(null);
  const buttons = () => [...bar.current!.querySelectorAll<HTMLElement>('button')];

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLElement);
    const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[(step + all.length) % all.length]!.focus();
  };

  return (
    <div
      ref={(element) => {
        bar.current = element;
        // The one that had the focus last, else the first.
        if (!element) return;
        const all = buttons();
        const chosen = stop && all.includes(stop) ? stop : all[0];
        for (const button of all) button.tabIndex = button === chosen ? 0 : -1;
      }}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      className="desk-tools"
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.matches('button') && setStop(event.target as HTMLElement)}
      // A press leaves the focus (and with it the caret) where it is.
      onPointerDown={(event) => (event.target as Element).closest('button') && event.preventDefault()}
    >
      {children}
    </div>
  );
}
