/** Being built. */
export function AssessScreen() {
  return <h1>AssessScreen</h1>;
}
