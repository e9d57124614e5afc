/** Being built. */
export function TreatScreen() {
  return <h1>TreatScreen</h1>;
}
