import { posix } from 'node:path';
import type { Parts } from './write-book.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = '[Content_Types].xml';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds a part that another one leads to, and tells the id by which it does. */
export function addPart(
  parts: Parts,
  from: string,
  part: { readonly name: string; readonly xml: string; readonly kind: string; readonly type: string },
): string {
  parts.set(part.name, xmlHead + part.xml);
  const known = String(parts.get(types));
  const override = `<Override PartName="/${part.name}" ContentType="${part.type}"/>`;
  parts.set(types, known.replace('</Types>', `${override}</Types>`));
  return relate(parts, from, part.kind, posix.relative(posix.dirname(from), part.name));
}

function relate(parts: Parts, from: string, kind: string, target: string): string {
  const name = from.replace(/([^/]+)$/, '_rels/$1.rels');
  const before = String(parts.get(name) ?? `${xmlHead}<Relationships xmlns="${packages}"></Relationships>`);
  const id = `rId${(before.match(/<Relationship /g)?.length ?? 0) + 1}`;
  const relation = `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  parts.set(name, before.replace('</Relationships>', `${relation}</Relationships>`));
  return id;
}
