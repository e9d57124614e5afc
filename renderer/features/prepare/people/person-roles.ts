// What is told of a person beside the name: role, title, unit; and what is told and not kept.

import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { isFullName, isOnlyFirstNames, isUnit, isWholeName } from './person-cells.ts';

const titles =
  /^(dr|prof|professor|docent|kommunalråd(et)?|regionråd(et)?|borgarråd(et)?|oppositionsråd(et)?|landshövding(en)?|ordf|sekr|chair|mr|mrs|ms|miss|herr|fru)\.?$/iu;
const civil = /^(mr|mrs|ms|miss|herr|fru)\.?$/iu;
const roles =
  /^(((v|vice|bitr|bitr\.|biträdande|tf|t\.f\.|tillförordnad|förste|[12]:[ae]|deputy|vice-) ?)*(ordf|sekr|led|ers|just|adj|chair|secretary|member|minutes|host|scribe|guest speaker)\.?|ciso|cio|ceo|cto|cfo|cso|dpo|dso|vd|gd|head of .+|chef för .+|ansvarig för .+)$/iu;
const roleEndings =
  /(^|[\p{L} /-])(chef(en)?|jurist(en)?|sekreterare(n)?|ordförande(n)?|handläggare(n)?|strateg(en)?|samordnare(n)?|ansvarig|direktör(en)?|rådgivare(n)?|utredare(n)?|arkitekt(en)?|tekniker(n)?|ledare(n)?|ägare(n)?|sköterska(n)?|läkare(n)?|lärare(n)?|rektor(n)?|controller|ingenjör(en)?|ledamot(en)?|ersättare(n)?|justerare|adjungerad|föredragande|observatör|protokollförare|inspektör(en)?|administratör(en)?|analytiker(n)?|utvecklare(n)?|specialist(en)?|konsult(en)?|ombud(et)?|ekonom(en)?|koordinator(n)?|registrator(n)?|arkivarie(n)?|facilitator|moderator|chairman|chairwoman|chairperson|secretary|manager|officer|director|engineer|nurse|owner|advis[eo]r|analyst|coordinator|architect|developer|consultant|lawyer|clerk|teacher|physician)$/iu;
const idle =
  /^(hon|han|hen|she|he|they)(\/.*)?$|^(gäst|guest|extern|external|unverified|ej verifierad|organizer|organisatör|arrangör|på distans|digitalt|remote|online|via teams|teams)$/iu;
const answers =
  /^(accept(ed|erat|erad)?|tackat ja|declined|avböjt|tackat nej|tentative|preliminärt?|inget svar|none|no response|(obligatorisk|valfri|required|optional)( deltagare| attendee)?|mötesorganisatör|meeting organi[sz]er|presenter|presentatör|attendee|deltagare|närvarande|present|ja|nej|yes|no|joined|left|ansluten)$/iu;
/** Whom else a role tells of: `ersättare för Olle Berg`. */
const otherName =
  /(?: (?:för|åt|till|hos|for|to|of))? (\p{Lu}[\p{L}-]+ (?:(?:von|van|af|de) )?\p{Lu}[\p{L}-]+)/gu;
const phone =
  /(?:(?:tel(?:efon)?|tfn|mob(?:il)?|phone|cell|ank(?:nytning)?)\.?:?\s*)?(?<![\p{L}\d])(?:\+|00?)\d[\d\s()/-]{5,}\d/giu;

/** Nobody's personal identity number is kept. */
const identityNumber = /(?<!\d)(?:19|20)?\d{6}[-+]?\d{4}(?!\d)/g;

/** Whether a cell tells what somebody is, not where. */
export function isRole(cell: string): boolean {
  return (titles.test(cell) || roles.test(cell) || roleEndings.test(cell)) && cell.split(' ').length <= 5;
}

/** Whether a cell says how somebody takes part in a meeting, which is not kept. */
export function isIdle(cell: string): boolean {
  return idle.test(cell) || answers.test(cell);
}

/** A role as it may stand in the log, in which nobody's name does. */
export function withoutOthers(role: string): string {
  return ` ${role}`.replace(otherName, (said, name: string) => (isWholeName(name) ? '' : said)).trim();
}

/** A cell without the numbers of people and telephones, and without the line on which somebody signs. */
export function withoutNumbers(cell: string): string {
  return cleanLine(
    cell
      .replace(identityNumber, ' ')
      .replace(phone, ' ')
      .replace(/\s*[_.…]{3,}\s*$/u, '')
      .replace(/^[\s_.…–—-]+$/u, '')
      .replace(/[\s,;:–—-]+$/u, ''),
  );
}

/** Whether a cell holds but a signature: initials of the name, or a mark. */
export function isSignature(cell: string, name: string): boolean {
  const initials = name.split(/[ -]/).map((word) => word.slice(0, 1));
  return /^[xX✓✔☑☐☒]$/u.test(cell) || cell.replaceAll(/[.\s]/g, '') === initials.join('');
}

export type Told = { readonly name: string; readonly organisation: string; readonly role: string };

/**
 * What stands with a name: `Dr` or `Kommunalråd` before it, `(ordf.)` or `(IT)` behind it. What is neither role nor
 * unit is left out: `(she/her)`, `(Gäst)`.
 */
export function toldIn(whole: string): Told {
  const { before, name } = titled(whole);
  const roles = before === '' || civil.test(before) ? [] : [before];
  const units: string[] = [];
  let rest = name;
  for (;;) {
    const [, left, inside = ''] = /^(.+?) ?[([]([^()[\]]+)[)\]]$/u.exec(rest) ?? [];
    if (left === undefined || isOnlyFirstNames(inside)) break;
    for (const part of inside.split(/[,;]/).map(cleanLine).toReversed()) {
      if (isIdle(part) || part === '') continue;
      (isRole(part) ? roles : units).unshift(part);
    }
    rest = left;
  }
  // Directories: `Lind Karin KSF`.
  const [, bare = '', unit = ''] = /^([^,]+) (\p{Lu}{2,6})$/u.exec(rest) ?? [];
  if (isWholeName(bare) && !isUnit(rest) && bare !== bare.toUpperCase())
    return told(bare, [unit, ...units], roles);
  return told(rest, units, roles);
}

function told(name: string, units: readonly string[], roles: readonly string[]): Told {
  return { name, organisation: units.join(', '), role: roles.join(', ') };
}

function titled(whole: string): { before: string; name: string } {
  const [, before = '', name = ''] = /^(\S+) (.+)$/u.exec(whole) ?? [];
  const bare = name.replace(/ ?[([].*$/u, '');
  const isTitle = titles.test(before) && (bare.includes(' ') || isOnlyFirstNames(bare));
  return isTitle || (isRole(before) && (isFullName(bare) || isWholeName(bare)))
    ? { before: before.replace(/(?<=^(dr|prof|mr|mrs|ms))\.$/iu, ''), name }
    : { before: '', name: whole };
}
