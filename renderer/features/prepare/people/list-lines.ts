// The lines of a pasted list of people: heads, labels, signatures and what else stands around those who are meant.

import { markedLine } from '../../../../shared/domain/text/cells.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { isAddress, isOnlyFirstNames, isUnit, isWholeName } from './person-cells.ts';
import { isIdle, isSignature } from './person-roles.ts';

/** A line on which people stand, and the unit under whose head or label they do. */
export type ListLine = { readonly line: number; readonly text: string; readonly organisation: string };

/** The lines on which people stand, and under which heads stand those who were not there. */
export type ListLines = { readonly lines: readonly ListLine[]; readonly absent: readonly string[] };

const who =
  '(?:ledamöter|ersättare|tjänstepersoner|tjänstemän|personer|deltagare|members|people|persons|staff|gäster|guests|på mötet|vid mötet)';
const present = `(?:(?:beslutande|tjänstgörande|närvarande|deltagande|inbjudna|kallade|övriga|anmälda|invited|present|attending|other)(?: ${who})*|närvaro(?:lista)?|deltagar(?:e|lista|förteckning)|namn(?:lista)?|ledamöter|ersättare|attendance(?: list)?|(?:list of )?(?:participants|attendees)|attendees|in attendance|members present|members|sign-in sheet|name|names|full name|förnamn efternamn|efternamn,? förnamn|för- och efternamn)`;
const away = `(?:(?:ej|inte|icke) närvarande(?: ${who})*|frånvarande(?: ${who})*|förhinder|förhindrade|ej deltagande|absent|apologies(?: for absence)?|regrets|not present|declined|tackat nej|avböjt)`;
/** How many they are, and when it was. */
const amount = '(?: ?\\(?\\d+(?: ?(?:st|personer|people))?\\)?| \\d.*)?';
const presentTitle = new RegExp(`^(?:${present})${amount} ?:?$`, 'iu');
const absentTitle = new RegExp(`^(?:${away})${amount} ?:?$`, 'iu');
const group = /^(?:grupp|group) \d{1,2}$/iu;
const sender =
  /^(?:ordförande|sekreterare|protokollförare|från|till|kopia|hemlig kopia|from|to|cc|bcc|chair|secretary)$/iu;
const notPeople =
  /^(?:(?:skickat|sent|datum|date|ämne|subject|plats|where|location|tid|time|när|when|bilagor|attachments|prioritet|importance)\s*:.*|(?:skickat|hämta|sent|get) (?:från|from|outlook).*|-{2,}|={3,}|_{3,}|[|:\s-]*-{3,}[|:\s-]*)$/iu;

/** A text as lines of cells: columns that are drawn with bars or blanks are columns, emphasis goes. */
export function withColumns(raw: string): string {
  const lines = raw.replace(/^\uFEFF/, '').split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
  return lines.map((line) => withoutEmphasis(columned(line))).join('\n');
}

function columned(line: string): string {
  if (/^\s*\||\s\|\s/.test(line)) {
    if (/^[|:\s-]+$/.test(line)) return '';
    return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map(cleanLine).join('\t');
  }
  const [first = '', ...rest] = line.trim().split(/[ \u00A0]{3,}/u);
  const isDrawn = rest.length > 0 && !/[\t;]/.test(line) && isSomebody(markedLine(first).text);
  return isDrawn ? [markedLine(first).text, ...rest].join('\t') : line;
}

function withoutEmphasis(line: string): string {
  return line.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2');
}

/** The lines on which people stand. Those under a head of the absent are left out, and the head is named. */
export function listLines(text: string): ListLines {
  const raw = text.split('\n');
  const lines: ListLine[] = [];
  const absent = new Set<string>();
  let section: { readonly organisation: string; readonly isAbsent: boolean } = {
    organisation: '',
    isAbsent: false,
  };
  raw.forEach((each, index) => {
    const line = cleanLine(each);
    const next = raw[index + 1] ?? '';
    if (line === '' || notPeople.test(line) || isIdle(line) || isSignature(line, cleanLine(next))) return;
    if (isHead(each, next, raw.length)) {
      const title = markedLine(each).text.replace(/ ?:$/, '');
      const isAbsent = absentTitle.test(title);
      if (isAbsent) absent.add(title);
      section = { isAbsent, organisation: isUnit(title) && !presentTitle.test(title) ? title : '' };
      return;
    }
    const { label, rest } = labelled(each);
    if (absentTitle.test(label)) absent.add(label);
    else if (!section.isAbsent || label !== '')
      lines.push({ line: index + 1, ...said(each, label, rest, section) });
  });
  return { lines, absent: [...absent] };
}

/** A title above a list, a heading, or a line above those that are marked as a list. */
function isHead(raw: string, next: string, count: number): boolean {
  const { text, mark, indent } = markedLine(raw);
  if (count > 1 && (presentTitle.test(text) || absentTitle.test(text))) return true;
  if (mark === 'heading') return true;
  const isPlain = mark === null && !/[\t;,<>]/.test(raw) && !isSomebody(text);
  if (!isPlain) return false;
  const below = markedLine(next);
  const isAbove = below.mark === 'bullet' || (isUnit(text) && below.indent > indent);
  return /:$/.test(text) || (isAbove && count > 2);
}

function labelled(raw: string): { label: string; rest: string } {
  const [, label = '', rest = ''] = /^([^:\t;,<>@"]{2,50}?) ?: +(\S.*)$/u.exec(markedLine(raw).text) ?? [];
  return { label, rest };
}

type Section = { readonly organisation: string };

function said(raw: string, label: string, rest: string, { organisation }: Section): Omit<ListLine, 'line'> {
  if (label === '') return { text: raw, organisation };
  if (presentTitle.test(label) || group.test(label) || sender.test(label))
    return { text: rest, organisation };
  const isOfUnit = rest.split(/[,;]/).map(cleanLine).every(isSomebody);
  const unit = label.replace(
    /^(?:(?:deltagare|närvarande|representanter|participants) )?(?:från|from) /iu,
    '',
  );
  if (!isOfUnit) return { text: raw, organisation };
  return { text: rest, organisation: unit.split(' ').length > 3 ? organisation : unit };
}

/** A label before a person within a line: `Sekreterare: Olle Berg`. */
export function withoutLabel(cell: string): string {
  const [, label = '', rest = cell] = /^([^:]{2,40}?) ?: *(\S.*)$/u.exec(cell) ?? [];
  return sender.test(label) || presentTitle.test(label) || group.test(label) ? rest : cell;
}

function isSomebody(text: string): boolean {
  const bare = text.replace(/ ?\([^()]*\)$/u, '');
  return isWholeName(bare) || isOnlyFirstNames(bare) || isAddress(bare);
}
