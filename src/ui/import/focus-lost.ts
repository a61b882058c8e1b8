/** Whether the focus is nowhere, as when the button that had it is gone or can no longer be pressed. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || activeElement.matches('dialog, :disabled');
}
