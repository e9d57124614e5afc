import type { Page, TestInfo } from '@playwright/test';
import { comeBack, expect, keepPicture, test } from './fixtures.ts';

type Role = Parameters<Page['getByRole']>[0];

/** Somebody who has read nothing: presses what can be seen, and a key only where a cap shows it. */
class Newcomer {
  keys = 0;
  clicks = 0;
  letters = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(role: Role, name: string | RegExp): Promise<void> {
    const part = this.page.getByRole(role, { name }).first();
    await expect(part).toBeInViewport();
    await comeBack(this.page);
    await part.click();
    this.clicks += 1;
  }

  async press(key: string): Promise<void> {
    const cap = this.page.locator('kbd:visible').filter({ hasText: new RegExp(`^${key}$`, 'i') });
    await expect(cap.first()).toBeInViewport();
    await comeBack(this.page);
    await this.page.keyboard.press(key);
    this.keys += 1;
  }

  /** Types where the focus already is: nobody has to look for the field. */
  async type(text: string): Promise<void> {
    await expect(this.page.locator('input:focus, textarea:focus')).toBeInViewport();
    await this.page.keyboard.type(text);
    this.letters += text.length;
  }

  tell(info: TestInfo): void {
    const { clicks, keys, letters } = this;
    info.annotations.push({
      type: 'effort',
      description: `${clicks} clicks, ${keys} keys, ${letters} letters`,
    });
    console.log(`  from start to the first register: ${clicks} clicks, ${keys} keys, ${letters} letters`);
  }
}

type Words = {
  readonly title: string;
  readonly threats: readonly string[];
  readonly phases: readonly [collect: string, cluster: string, assess: string, register: string];
  readonly toNew: RegExp;
  readonly ratings: readonly RegExp[];
};

const words: Readonly<Record<'sv' | 'en', Words>> = {
  sv: {
    title: 'Nytt passersystem',
    threats: ['Nyckelkort lånas ut', 'Servern stannar', 'Loggar sparas inte'],
    phases: ['Samla in', 'Gruppera', 'Bedöm', 'Riskregister'],
    toNew: /^Hot \d+/,
    ratings: [
      /^Sannolikhet Hög, konsekvens Allvarlig/,
      /^Sannolikhet Medelhög, konsekvens Betydande/,
      /^Sannolikhet Låg, konsekvens Försumbar/,
    ],
  },
  en: {
    title: 'New access system',
    threats: ['Key cards are lent out', 'The server stops', 'Logs are not kept'],
    phases: ['Collect', 'Cluster', 'Assess', 'Risk register'],
    toNew: /^Threat \d+/,
    ratings: [
      /^Probability High, consequence Serious/,
      /^Probability Medium, consequence Significant/,
      /^Probability Low, consequence Negligible/,
    ],
  },
};

for (const language of ['sv', 'en'] as const)
  test(`a newcomer comes from the start to a first register by what is seen (${language})`, async ({
    page,
  }, info) => {
    const { title, threats, phases, toNew, ratings } = words[language];
    const newcomer = new Newcomer(page);
    const look = (name: string) => keepPicture(page, `newcomer ${language} ${name}`);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await look('1 start');
    if (language === 'en') await page.getByRole('textbox').first().focus();
    await newcomer.type(title);
    await newcomer.press('Enter');
    await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('main')).first()).toBeVisible();
    await look('2 prepare');

    await newcomer.click('button', new RegExp(`^${phases[0]}$`));
    for (const threat of threats) {
      await newcomer.type(threat);
      await newcomer.press('Enter');
    }
    await expect(
      page
        .getByRole('list')
        .filter({ hasText: threats[2] ?? '' })
        .first(),
    ).toBeVisible();
    await look('3 collect');

    await newcomer.click('button', new RegExp(`^${phases[1]}$`));
    await expect(page.getByRole('tree')).toBeVisible();
    await look('4 cluster');
    for (const [index] of threats.entries()) {
      await newcomer.click('treeitem', new RegExp(`${toNew.source}.*${threats[index]}`));
      await newcomer.press('n');
    }
    await look('5 clustered');

    await newcomer.click('button', new RegExp(`^${phases[2]}$`));
    await look('6 assess');
    for (const [index, rating] of ratings.entries()) {
      await newcomer.click('button', rating);
      if (index < ratings.length - 1) await newcomer.press('Enter');
    }
    await look('7 assessed');

    await newcomer.click('button', new RegExp(`^${phases[3]}$`));
    const rows = page.getByRole('table').first().getByRole('row');
    for (const threat of threats) await expect(rows.filter({ hasText: threat })).toBeVisible();
    await expect(rows.nth(1)).toContainText(threats[0] ?? '');
    await look('8 register');
    newcomer.tell(info);
    // What it took when this was written; more than that is a step back.
    expect(newcomer.clicks).toBeLessThanOrEqual(10);
    expect(newcomer.keys).toBeLessThanOrEqual(9);
  });
