import { useEffect, useState, type ComponentType } from 'react';
import { useApp } from './app-context.tsx';

/**
 * A component that is fetched when it is first drawn. Where it cannot be fetched (offline, or a newer version of the
 * site has taken its place) the page stays as it is and says so; `React.lazy` would take the page down with it.
 *
 * @param onFail what else to do then, such as closing what was to open
 */
export function later<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  onFail: (actions: ReturnType<typeof useApp>['store']['actions']) => void = () => {},
): ComponentType<Props> {
  return function Later(props: Props) {
    const { actions } = useApp().store;
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      let wanted = true;
      load().then(
        (part) => {
          if (wanted) setPart(() => part);
        },
        () => {
          if (!wanted) return;
          actions.notify({ key: 'loadFailed', tone: 'alert' });
          onFail(actions);
        },
      );
      return () => {
        wanted = false;
      };
    }, [actions]);
    return Part && <Part {...props} />;
  };
}
