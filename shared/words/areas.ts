// Every area of words, in one language: what i18next checks keys against. A test holds the list to the files.
import type about from './en/about.json';
import type assess from './en/assess.json';
import type ballot from './en/ballot.json';
import type cli from './en/cli.json';
import type cluster from './en/cluster.json';
import type common from './en/common.json';
import type compare from './en/compare.json';
import type crash from './en/crash.json';
import type frame from './en/frame.json';
import type history from './en/history.json';
import type historyScreen from './en/history-screen.json';
import type host from './en/host.json';
import type importThreats from './en/import-threats.json';
import type incoming from './en/incoming.json';
import type legibility from './en/legibility.json';
import type library from './en/library.json';
import type method from './en/method.json';
import type oneByOne from './en/one-by-one.json';
import type paper from './en/paper.json';
import type prepare from './en/prepare.json';
import type projector from './en/projector.json';
import type prompts from './en/prompts.json';
import type record from './en/record.json';
import type refusal from './en/refusal.json';
import type register from './en/register.json';
import type report from './en/report.json';
import type revise from './en/revise.json';
import type round from './en/round.json';
import type secretRound from './en/secret-round.json';
import type since from './en/since.json';
import type summary from './en/summary.json';
import type summaryDialog from './en/summary-dialog.json';
import type supervision from './en/supervision.json';
import type terms from './en/terms.json';
import type timer from './en/timer.json';
import type treat from './en/treat.json';
import type workbook from './en/workbook.json';

/** The words of a language by area; an area is a namespace of i18next. */
export type Areas = {
  readonly about: typeof about;
  readonly incoming: typeof incoming;
  readonly crash: typeof crash;
  readonly assess: typeof assess;
  readonly ballot: typeof ballot;
  readonly cli: typeof cli;
  readonly cluster: typeof cluster;
  readonly common: typeof common;
  readonly compare: typeof compare;
  readonly frame: typeof frame;
  readonly history: typeof history;
  readonly 'history-screen': typeof historyScreen;
  readonly host: typeof host;
  readonly 'import-threats': typeof importThreats;
  readonly legibility: typeof legibility;
  readonly library: typeof library;
  readonly method: typeof method;
  readonly paper: typeof paper;
  readonly prepare: typeof prepare;
  readonly prompts: typeof prompts;
  readonly record: typeof record;
  readonly refusal: typeof refusal;
  readonly register: typeof register;
  readonly report: typeof report;
  readonly revise: typeof revise;
  readonly round: typeof round;
  readonly 'secret-round': typeof secretRound;
  readonly since: typeof since;
  readonly summary: typeof summary;
  readonly 'summary-dialog': typeof summaryDialog;
  readonly supervision: typeof supervision;
  readonly terms: typeof terms;
  readonly timer: typeof timer;
  readonly treat: typeof treat;
  readonly 'one-by-one': typeof oneByOne;
  readonly projector: typeof projector;
  readonly workbook: typeof workbook;
};

type Area = keyof Areas;
/** `hits` of `hits_one` and `hits_other`: what one asks for where the count decides. */
type Counted<Key extends string> = Key extends `${infer Bare}_${'zero' | 'one' | 'other'}` ? Bare | Key : Key;
type Paths<Of> = {
  [Key in keyof Of & string]: Of[Key] extends string ? Counted<Key> : `${Key}.${Paths<Of[Key]>}`;
}[keyof Of & string];

/** A key below an area: `phase.record`. */
export type KeyOf<Of extends Area> = Of extends Area ? Paths<Areas[Of]> : never;

/** A key with its area, as in `refusal:file-empty`. */
export type WordKey = { [Of in Area]: `${Of}:${KeyOf<Of>}` }[Area];

export type Holes = Readonly<Record<string, unknown>>;

/** Looks phrases up; keys of areas other than its own have the area before them. A wrong key is an error of types. */
export type Words<Own extends Area = never> = (key: WordKey | KeyOf<Own>, holes?: Holes) => string;
