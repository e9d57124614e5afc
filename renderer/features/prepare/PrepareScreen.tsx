/** Being built. */
export function PrepareScreen() {
  return <h1>PrepareScreen</h1>;
}
