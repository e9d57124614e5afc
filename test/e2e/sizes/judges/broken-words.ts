import { isShown, judged, nameOf } from './page.ts';

/** Of a text as long as a book its beginning shows how its words break; to ask for each of them takes minutes. */
const mostLetters = 20_000;

/** Words that go on in the next line without a hyphen. */
export function brokenWords(root = judged()): string[] {
  const found = new Set<string>();
  const range = document.createRange();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { parentElement, textContent } = node;
    if (!parentElement || !textContent?.trim() || !isShown(parentElement)) continue;
    if (parentElement.closest('textarea, select, [contenteditable]')) continue;
    range.selectNodeContents(node);
    if (range.getClientRects().length < 2) continue;
    for (const { start, word } of splitWords(textContent.slice(0, mostLetters))) {
      const at = breakIn(node, start, word.length);
      if (at > 0) found.add(`${word.slice(0, at)}|${word.slice(at)} in ${nameOf(parentElement)}`);
    }
  }
  return [...found];
}

/** In an address or a file's name a hyphen would be taken for a part of it. */
const address = /[@\\/_]|\p{L}\.\p{L}/u;

function splitWords(text: string) {
  return [...text.matchAll(/\S+/g)]
    .filter(([token]) => !address.test(token))
    .flatMap(({ 0: token, index }) =>
      [...token.matchAll(/\p{L}{2,}/gu)].map((found) => ({ start: index + found.index, word: found[0] })),
    );
}

/** After how many letters a word breaks; 0 where it does not. */
function breakIn(node: Node, start: number, length: number): number {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + length);
  if (range.getClientRects().length < 2) return 0;
  const footOf = (at: number) => {
    range.setStart(node, start + at);
    range.setEnd(node, start + at + 1);
    // To the first letter of a line the engine counts the hyphen at the end of the line before it.
    return [...range.getClientRects()].at(-1)?.bottom ?? 0;
  };
  for (let at = 1; at < length; at += 1) if (footOf(at) - footOf(at - 1) > 4) return at;
  return 0;
}
