import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threatHint } from '../../../../../shared/domain/text/threat-hint.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const textsOf = (...path: string[]): string[] => {
  const { threats } = JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  return threats.map(({ text }: { text: string }) => text);
};

const named = {
  state: [
    'Dålig kompetens',
    'Brist på personal',
    'Brist på utbildade sjuksköterskor på natten',
    'Brister i rutiner',
    'Rutiner saknas',
    'Bristande rutiner',
    'Avsaknad av reservkraft',
    'Okunskap',
    'För få handläggare',
    'Gamla system',
    'Ingen backup',
    'Otydligt ansvar',
    'Poor training',
    'Lack of staff',
    'Not enough people on call',
    'Weak passwords',
    'Outdated software',
    'No backup',
    'Unclear responsibilities',
    'Backups missing',
  ],
  person: [
    'Hackers',
    'Hackare',
    'Missnöjda anställda',
    'Vår personal',
    'Främmande makt',
    'Okunniga användare',
    'Leverantören',
    'The supplier',
    'Foreign hackers',
    'Disgruntled employees',
    'Our staff',
    'Criminals',
  ],
  thing: ['Lösenord', 'Servern', 'Behörigheter', 'Mejl', 'Passwords', 'The server'],
} as const;

const events = [
  'Strömavbrott',
  'Brand i serverhallen',
  'Översvämning',
  'Stöld',
  'Dataintrång',
  'Servern kraschar',
  'Ingen svarar',
  'Inga larm går fram',
  'Personal slutar',
  'Hackare tar sig in',
  'Brist på el stoppar pumparna',
  'Bristande rutiner leder till fel utbetalning',
  'Dålig kompetens gör att brev skickas fel',
  'Loggar saknas när intrånget ska utredas',
  'Gamla system slutar fungera',
  'Obehörig läser journaler',
  'Felskickat brev',
  'Fire',
  'Power cut',
  'A flood',
  'Ransomware',
  'Nobody answers',
  'Hackers get in',
  'Lack of staff stops the pumps',
  'Poor training leads to mistakes',
  'The server overheats',
  'Staff click on a link',
  'No log shows who changed the setting',
];

describe('a hint that a threat is no event', () => {
  for (const [hint, texts] of Object.entries(named))
    it(`is given where it names a ${hint}`, () => {
      expect(texts.map((text) => [text, threatHint(text)])).toEqual(texts.map((text) => [text, hint]));
    });

  it('is not given where something happens', () => {
    expect(events.filter((text) => threatHint(text) !== null)).toEqual([]);
  });

  it('is not given for what is empty, a sign or a number', () => {
    expect(['', '  ', '?', '🌩️', 'x'].map(threatHint)).toEqual([null, null, null, null, null]);
  });

  const recorded = [
    ['resources', 'example', 'mina-meddelanden-2014.sv.json'],
    ['resources', 'example', 'mina-meddelanden-2014.en.json'],
    ['test', 'data', 'suggest', 'home-care.sv.json'],
    ['test', 'data', 'suggest', 'school-platform.en.json'],
    ['test', 'data', 'suggest', 'water-supply.en.json'],
  ];
  it.each(recorded)('is a false alarm for at most two in a hundred of %s/%s/%s', (...path) => {
    const texts = textsOf(...path.filter((part) => part !== undefined));
    const alarms = texts.filter((text) => threatHint(text) !== null);
    expect({ alarms, isRare: alarms.length <= texts.length * 0.02 }).toEqual({ alarms, isRare: true });
  });
});
