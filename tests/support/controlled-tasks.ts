/** Tasks that settle when the test calls `end`, and the names of the tasks that have begun. */
export function createControlledTasks() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const task = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (error) => (error ? reject(error) : resolve(`${name} is over`)));
    });
  return { begun, task, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}
