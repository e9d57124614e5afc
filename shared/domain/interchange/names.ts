import type { PersonName } from '../tables.ts';

/** Names met in a file, of people and of organisations. Owners of measures with the same words are the same person; participants are each their own. */
export class Names {
  readonly all: PersonName[] = [];
  private readonly newId: () => string;
  private readonly owners = new Map<string, PersonName>();

  constructor(newId: () => string) {
    this.newId = newId;
  }

  /** A person of their own, or null where no name is given. */
  person(text: string | null): PersonName | null {
    return text === null ? null : this.add(text);
  }

  /** A name of its own: of a person, or of an organisation. */
  add(text: string): PersonName {
    const name = { id: this.newId(), text };
    this.all.push(name);
    return name;
  }

  /** The person who already has this name as an owner, or a new one; null where no name is given. */
  owner(text: string | null): PersonName | null {
    const name = this.owners.get(text ?? '') ?? this.person(text);
    if (name) this.owners.set(name.text, name);
    return name;
  }
}
