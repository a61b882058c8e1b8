// Runs inline, before the first paint: the page's language, theme and type are set before anything is drawn. Then it
// sees to it that the page's scripts come after the text.
// The build bundles it, puts it into every page and allows it in the Content-Security-Policy by its hash.
import { beginSettling, goOnSettling } from './ui/shared/settling.ts';
import { applySettings, readSettings, SETTINGS_KEY } from './store/settings.ts';

const root = document.documentElement;
let kept: string | null = null;
try {
  kept = localStorage.getItem(SETTINGS_KEY);
} catch {
  // Storage may be forbidden; the defaults serve.
}
applySettings(root, readSettings(kept, location.search, navigator.languages).settings);
root.dataset['scripted'] = '';
// Only what the window shows is laid out at first (ui/shared/settling.ts). A place further down needs true heights: the
// one that the address names, or where the browser itself goes back to.
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (!location.hash && navigation?.type === 'navigate') beginSettling();

// The build puts them into a template, where they do nothing: not one byte of them competes with what is read first.
addEventListener('DOMContentLoaded', () => {
  const late = document.querySelector<HTMLTemplateElement>('template[data-late]');
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    if (late) document.head.append(document.importNode(late.content, true));
    late?.remove();
    // The glossary first takes out the language that is not wanted.
    if (document.body.dataset['page'] !== 'glossary') goOnSettling();
  };
  new PerformanceObserver(begin).observe({ type: 'paint', buffered: true });
  // A tab in the background paints nothing, and a browser may not tell of its paints.
  if (document.hidden) begin();
  document.addEventListener('visibilitychange', begin, { once: true });
  setTimeout(begin, 2000);
});
