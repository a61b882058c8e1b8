import type { UiLang } from '../../store/settings.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes as a reader of the interface's language has them: `12.3 MB`. */
export function sizeInWords(bytes: number, ui: UiLang): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** step;
  const maximumFractionDigits = amount < 10 && step > 1 ? 1 : 0;
  const unit = UNITS[step]!;
  const unitDisplay = step ? 'short' : 'long';
  return new Intl.NumberFormat(ui, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(
    amount,
  );
}
