import { z } from 'zod';
import { languages, themes } from './codes.ts';
import { refusalOf } from './interchange/faults.ts';
import { parseJson, smallJson } from './interchange/json.ts';
import type { Refusal, RefusalParams } from './refusal.ts';

/** Settings of a person that an organisation can give a value of its own, and lock. */
const policySettings = ['language', 'theme', 'singleKeys', 'sound', 'secondCopyFolder'] as const;
export type PolicySetting = (typeof policySettings)[number];

/** A folder is told whole, or from the person's own folder: `~/Storforum`. */
const folder = z
  .string()
  .regex(/^(~[\\/]|[\\/]|[A-Za-z]:[\\/])/)
  .max(1_000);

/** Every field of the policy file, each with what `resources/policy.md` says of it. */
const fields = {
  $schema: z.string().describe('Where this schema lies, for editors. The app does not look at it.'),
  libraryFolder: folder.describe(
    'Where analyses, their backups and the trash are kept. Never on the network.',
  ),
  exportsFolder: folder.describe('Where exports are proposed.'),
  language: z.enum(languages).describe('Language of the interface.'),
  theme: z.enum(themes).describe('Colours of the interface.'),
  singleKeys: z.boolean().describe('Whether keys without Ctrl and Alt are on.'),
  sound: z.boolean().describe('Whether the end of a timer is heard.'),
  secondCopyFolder: folder.describe('Where each backup lies as well.'),
  locked: z.array(z.enum(policySettings)).max(20).describe('Settings that a person cannot change.'),
} as const;

/** The policy file as a schema: any field may be left out, and no other is there. */
const policySchema = z.strictObject(fields).partial();
export type Policy = z.infer<typeof policySchema>;

/** What is wrong in a policy file, and where. */
export type PolicyFault = { readonly path: string; readonly fault: string } & RefusalParams;

/**
 * Reads a policy file field by field: one that is wrong is told and left out, the others hold. Throws
 * `import-not-json` where it is no JSON.
 */
export function parsePolicy(text: string): {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
} {
  const data = parseJson(text, smallJson);
  const whole = z.record(z.string(), z.unknown()).safeParse(data);
  if (!whole.success) return { policy: {}, faults: [{ path: '-', fault: 'not-object' }] };
  const policy: Record<string, unknown> = {};
  const faults: PolicyFault[] = [];
  for (const [name, value] of Object.entries(whole.data)) {
    const one = { [name]: value };
    const parsed = policySchema.safeParse(one);
    if (parsed.success) Object.assign(policy, parsed.data);
    else faults.push(faultOf(refusalOf(parsed.error.issues[0], one)));
  }
  return { policy: policy as Policy, faults };
}

function faultOf({ params }: Refusal): PolicyFault {
  return params as unknown as PolicyFault;
}

/** The values that an organisation gives settings, without those that it leaves to the person. */
export function settingsOf(policy: Policy): Partial<Pick<Policy, PolicySetting>> {
  const given = policySettings.filter((name) => policy[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, policy[name]]));
}

/** The policy file as JSON Schema, for editors and those who write it. */
export function policyJsonSchema(): object {
  return { title: 'Storforum policy', ...z.toJSONSchema(policySchema) };
}
