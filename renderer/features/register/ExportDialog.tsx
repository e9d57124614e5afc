/** Being built. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" onClick={onClose}>
      x
    </button>
  );
}
