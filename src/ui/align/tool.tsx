import type { LucideIcon } from 'lucide-react';

interface ToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** A word or two, shown beside the icon: then they are its name, and the longer one is its description. */
  readonly short?: string;
  /** The key that does the same, as the help writes it. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A button of the desk. One that has nothing to do stays where it is, and keeps the focus. */
export function Tool({ icon: Icon, name, short, keys, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="tool desk-tool"
      aria-label={short ? undefined : name}
      title={keys ? `${name} (${keys})` : name}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onPress()}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
      {short && <span>{short}</span>}
    </button>
  );
}
