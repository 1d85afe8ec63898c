import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { markdownFeatures } from './features.ts';
import { templateAnswers } from './template-answers.ts';

async function compile(source: string): Promise<string> {
  const { code } = await mdxToJs(source, { features: markdownFeatures, mdastPlugins: [templateAnswers()] });
  return code;
}

test('a heading of either level says which template section it answers, and a note follows it', async () => {
  for (const [marks, tag] of [
    ['##', 'h2'],
    ['###', 'h3'],
  ] as const) {
    const code = await compile(`${marks} Costs {#costs answers="2.6"}`);
    expect(code).toMatch(new RegExp(`_components\\.${tag}, \\{\\s*id: "costs",\\s*"data-answers": "2\\.6",\\s*children: "Costs"`));
    expect(code).toContain('<p class=\\"answers\\" data-pagefind-ignore>Template 2.6</p>');
    expect(code).not.toMatch(/\banswers: "/);
  }
});

test('a heading without answers stays as it is', async () => {
  expect(await compile('## Costs {#costs}')).not.toContain('nswers');
});

test.each(['2.9', '', '2.6 x'])('answers="%s" stops the build', async (answers) => {
  await expect(compile(`Text.\n\n## Costs {#costs answers="${answers}"}`)).rejects.toThrow(
    /:3: answers=".*" names no template section\. Write one of/,
  );
});
