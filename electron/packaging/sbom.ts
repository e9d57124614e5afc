import { Factories } from '@cyclonedx/cyclonedx-library/Contrib/License';
import { ComponentType, ExternalReferenceType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  ExternalReference,
  ExternalReferenceRepository,
  HashDictionary,
  LicenseRepository,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import parse from 'spdx-expression-parse';
import type { InstalledPackage } from './bundled-packages.ts';

export type ShippedPackage = Omit<InstalledPackage, 'texts'>;
export type Shipped = {
  readonly version: string;
  readonly packages: readonly ShippedPackage[];
  /** Electron, with the SHA-256 of the archive for the system packed for. */
  readonly electron: { readonly version: string; readonly hash: string | undefined };
  readonly sqlite: string;
};

const licences = new Factories.LicenseFactory(parse);

/** A bill of materials (CycloneDX 1.6, JSON) of what is in a package: bundled, packed beside, and Electron itself. */
export function billOfMaterials({ version, packages, electron, sqlite }: Shipped): string {
  const app = new Component(ComponentType.Application, 'Storforum', {
    version,
    licenses: licence('MIT'),
  });
  const parts = [...packages.map(libraryOf), electronOf(electron)];
  for (const part of parts.filter(({ name }) => name === 'better-sqlite3'))
    part.components.add(sqliteOf(sqlite));
  const bom = new Bom();
  bom.metadata.component = app;
  for (const part of parts) {
    bom.components.add(part);
    app.dependencies.add(part.bomRef);
  }
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return serializer.serialize(bom, { sortLists: true, space: 2 });
}

function libraryOf({ name, version, licence: named, author, homepage }: ShippedPackage): Component {
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${bare}@${version}`;
  const references = homepage ? [new ExternalReference(homepage, ExternalReferenceType.Website)] : [];
  return new Component(ComponentType.Library, bare ?? name, {
    ...(group && { group }),
    version,
    bomRef: purl,
    purl,
    licenses: licence(named),
    ...(author && { author }),
    externalReferences: new ExternalReferenceRepository(references),
  });
}

function electronOf({ version, hash }: Shipped['electron']): Component {
  const purl = `pkg:npm/electron@${version}`;
  return new Component(ComponentType.Framework, 'electron', {
    version,
    bomRef: purl,
    purl,
    licenses: licence('MIT'),
    ...(hash && { hashes: new HashDictionary([[HashAlgorithm['SHA-256'], hash]]) }),
  });
}

/** The database is compiled into its library. */
function sqliteOf(version: string): Component {
  const purl = `pkg:generic/sqlite@${version}`;
  return new Component(ComponentType.Library, 'sqlite', {
    version,
    bomRef: purl,
    purl,
    licenses: licence('blessing'),
  });
}

const licence = (expression: string) => new LicenseRepository([licences.makeFromString(expression)]);
