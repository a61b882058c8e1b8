import { useTranslation } from 'react-i18next';
import { useDeskState } from './desk-context.tsx';

/** What has just happened, in a few words: seen, and read out. */
export function SaidView() {
  const { t } = useTranslation('align');
  const said = useDeskState((state) => state.said);
  const words = () => {
    if (!said) return '';
    const { how, what, text } = said;
    switch (how) {
      case 'done':
      case 'cannot':
        return t(`${how}.${what!}`);
      case 'undone':
      case 'redone':
      case 'elsewhere':
        return t(`said.${how}`, { what: t(`change.${what!}`) });
      case 'caretAt':
        return t(`said.${how}`, { text });
      default:
        return t(`said.${how}`);
    }
  };
  return (
    <p className="desk-said" role="status" data-how={said?.how}>
      {/* Another element each time: the same words twice are read out twice. */}
      <span key={said?.n}>{words()}</span>
    </p>
  );
}
