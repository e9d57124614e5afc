/** An operator of a page's content: its name, its operands as written, and where both begin and end. */
export type Operator = {
  readonly name: string;
  readonly operands: readonly string[];
  readonly from: number;
  readonly to: number;
};

/** Pieces of content: strings, codes, dictionaries' and lists' ends, names, and words of letters and digits. */
const piece =
  /\((?:[^()\\]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>|<<|>>|[[\]]|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+|%[^\n\r]*/g;
const operand = /^(?:[(<>[\]/+\-.\d]|true$|false$|null$)/;

/** The operators of a page's content as browser engines write it: no picture stands in it, and no bracket in a string. */
export function* operatorsIn(content: string): Generator<Operator> {
  let operands: string[] = [];
  let from = -1;
  for (const { 0: said, index } of content.matchAll(piece)) {
    if (said.startsWith('%')) continue;
    if (from < 0) from = index;
    if (operand.test(said)) operands.push(said);
    else {
      yield { name: said, operands, from, to: index + said.length };
      operands = [];
      from = -1;
    }
  }
}
