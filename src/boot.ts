// Runs inline, before the first paint: the page's language, theme and type are set before anything is drawn.
// The build bundles it, puts it into every page and allows it in the Content-Security-Policy by its hash.
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
