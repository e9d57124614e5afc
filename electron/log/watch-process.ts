/**
 * Hears what nobody caught in this process, which goes on: an open workshop is on disk with every answer, and to end
 * under forty people helps nobody. Returns its own removal.
 */
export function watchProcess(unexpected: (thrown: unknown) => void): () => void {
  process.on('uncaughtException', unexpected);
  process.on('unhandledRejection', unexpected);
  return () => {
    process.removeListener('uncaughtException', unexpected);
    process.removeListener('unhandledRejection', unexpected);
  };
}
