import { Frame } from './features/frame/Frame.tsx';
import { LibraryScreen } from './features/library/LibraryScreen.tsx';
import { useBoard } from './state/board-store.ts';

/** The open workshop, or the library where none is open. */
export function App() {
  const isOpen = useBoard((board) => board.file !== null);
  return isOpen ? <Frame /> : <LibraryScreen />;
}
