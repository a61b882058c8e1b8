import { routes } from './routes.ts';

/** The name, in both languages, as the way home. */
export function Mark({ base }: { base: string }) {
  return (
    <a className="mark" href={routes.shelf(base)}>
      <span lang="zh-Hans">对读</span> <span lang="en">Duidu</span>
    </a>
  );
}
