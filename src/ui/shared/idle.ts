/** Resolves when the browser has nothing better to do, or after a while in any case. */
export function idle(timeout = 200): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks yet.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, 0);
  });
}

/** Resolves when what is more urgent than work behind the scenes has been done: input, drawing. */
export function leisure(): Promise<void> {
  const { scheduler } = window as { scheduler?: Scheduler };
  if (!scheduler?.postTask) return idle();
  return scheduler.postTask(() => {}, { priority: 'background' });
}

/** Not in all browsers yet, nor in TypeScript's DOM. */
interface Scheduler {
  postTask?(task: () => void, options: { priority: 'background' }): Promise<void>;
}
