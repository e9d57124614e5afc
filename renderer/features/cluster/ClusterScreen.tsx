/** Being built. */
export function ClusterScreen() {
  return <h1>ClusterScreen</h1>;
}
