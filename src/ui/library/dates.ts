import type { UiLang } from '../../store/settings.ts';

/** The interface's language for dates: in our English the day comes before the month. */
export function dateLocale(ui: UiLang): string {
  return ui === 'en' ? 'en-GB' : ui;
}

/** A moment as the reader's own day: today, yesterday, or a date. */
export function dayInWords(time: number, ui: UiLang, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days === 0 || days === 1) {
    return new Intl.RelativeTimeFormat(dateLocale(ui), { numeric: 'auto' }).format(-days, 'day');
  }
  return new Intl.DateTimeFormat(dateLocale(ui), { dateStyle: 'medium' }).format(time);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
