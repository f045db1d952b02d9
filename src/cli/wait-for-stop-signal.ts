/** Waits for SIGTERM or SIGINT. */

/** Resolves on the first signal; a second one ends the process at once, with exit code 1. */
export function waitForStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isFirst = true;
    const onSignal = () => {
      if (!isFirst) process.exit(1);
      isFirst = false;
      resolve();
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}
