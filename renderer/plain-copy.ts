import { softHyphen, withoutSoftHyphens } from '../shared/domain/text/signs.ts';

/** What is copied or dragged out of a page holds none of the soft hyphens by which long words are broken there. */
export function copyPlainText(): void {
  document.addEventListener('copy', (event) => put(event, event.clipboardData));
  document.addEventListener('dragstart', (event) => put(event, event.dataTransfer));
}

function put(event: Event, data: DataTransfer | null): void {
  const selected = document.getSelection()?.toString() ?? '';
  if (!data || !selected.includes(softHyphen)) return;
  data.clearData('text/html');
  data.setData('text/plain', withoutSoftHyphens(selected));
  if (event.type === 'copy') event.preventDefault();
}
