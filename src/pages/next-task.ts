/**
 * Resolves in a later task, after the page's own microtasks (Vue renders in one) have run. A message instead of a
 * timer: browsers slow timers down in hidden tabs, and the popup may drive a page that is not in front.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
