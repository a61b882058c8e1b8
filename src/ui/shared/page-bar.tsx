import { useApp, useMounted } from './app-context.tsx';
import { LanguageSelect } from './language-select.tsx';
import { Mark } from './mark.tsx';
import { ThemeSelect } from './theme-select.tsx';

/** The bar of the pages around the texts: the way home, language and theme. */
export function PageBar() {
  const { base } = useApp();
  const mounted = useMounted();
  return (
    <header className="bar">
      <Mark base={base} />
      {mounted && (
        <div className="tools">
          <ThemeSelect />
          <LanguageSelect />
        </div>
      )}
    </header>
  );
}
