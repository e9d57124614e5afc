/** Being built. */
export function HistoryScreen() {
  return <h1>HistoryScreen</h1>;
}
