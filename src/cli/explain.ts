import type { Aspect, BuildingBlock, Framework, Language, Localized, LocalizedList, Pillar, Term } from '../framework/types.ts';
import { isWord } from '../linter/readable.ts';
import { ruleUrl } from '../linter/rules/rule-url.ts';
import type { RuleMeta } from '../linter/types.ts';
import type { CommonFlags } from './args.ts';
import type { Engine } from './compose.ts';
import { createConfigurations } from './configuration.ts';
import { didYouMean } from './did-you-mean.ts';
import { kindBehind, MARKDOWN } from './discover.ts';
import { type Explained, explainLine, lineTarget } from './explain-line.ts';
import { CliError, usageError } from './failure.ts';
import { viewOf } from './formats/registry.ts';
import type { Io } from './io.ts';
import { createPage, type Page } from './page.ts';
import { absolute } from './paths.ts';
import { readDocument } from './read.ts';
import { unitOf } from './report-set.ts';
import { aspectPage, blockPage, pillarPage, rulePage, termPage } from './teaching.ts';

/** The teaching text about a pillar, aspect, rule or term, or what was found at a line of a file. Throws a `CliError` when the subject is unknown. */
export async function explain(flags: CommonFlags, io: Io, engine: Engine): Promise<Explained> {
  const [subject, ...more] = flags.paths;
  if (subject === undefined || more.length > 0) {
    throw usageError(
      'explain takes one subject.',
      'For example: ketensturing explain P3, explain pillar-thin, or explain plan.md:12. Quote a subject of several words.',
    );
  }
  const page = createPage(viewOf(io.stdout, io.env));
  const target = lineTarget(subject, io);
  if (target !== undefined) return explainLine(target, flags, page, io, engine);
  const configurations = createConfigurations(io, { ...flags, wantsReasons: true }, engine);
  const scope = configurations.scopeFor(absolute(io.cwd, 'stdin.md'));
  const [broken] = configurations.failures;
  if (broken !== undefined) throw new CliError(broken);
  const wanted = flags.language ?? scope.configuration.language ?? 'auto';
  const { framework, rules } = scope.linter;
  const found = findSubject(subject, framework, rules);
  if (found === undefined) throw unknownSubject(subject, framework, rules, io);
  return { text: teach(found, framework, wanted === 'auto' ? 'nl' : wanted, page), failures: [] };
}

function teach(found: Subject, framework: Framework, language: Language, page: Page): string {
  switch (found.kind) {
    case 'pillar':
      return pillarPage(found.pillar, framework, language, page);
    case 'aspect':
      return aspectPage(found.aspect, found.pillar, language, page);
    case 'rule':
      return rulePage(found.rule, ruleUrl(found.rule.id), language, page);
    case 'block':
      return blockPage(found.block, framework, language, page);
    case 'term':
      return termPage(found.term, language, page);
  }
}

type Subject =
  | { readonly kind: 'pillar'; readonly pillar: Pillar }
  | { readonly kind: 'aspect'; readonly aspect: Aspect; readonly pillar: Pillar }
  | { readonly kind: 'rule'; readonly rule: RuleMeta }
  | { readonly kind: 'block'; readonly block: BuildingBlock }
  | { readonly kind: 'term'; readonly term: Term };

function findSubject(subject: string, framework: Framework, rules: readonly RuleMeta[]): Subject | undefined {
  const wanted = subject.trim().toLowerCase();
  const isNamed = ({ name, aliases }: Pick<Term, 'name' | 'aliases'>): boolean =>
    [name.nl, name.en, ...aliases.nl, ...aliases.en].some((word) => word.toLowerCase() === wanted);
  for (const pillar of framework.pillars) {
    const names = [
      `p${pillar.number}`,
      String(pillar.number),
      pillar.id,
      pillar.shortName.nl,
      pillar.shortName.en,
      pillar.name.nl,
      pillar.name.en,
    ];
    if (names.some((name) => name.toLowerCase() === wanted)) return { kind: 'pillar', pillar };
    const aspect = pillar.aspects.find(({ id }) => id.toLowerCase() === wanted);
    if (aspect !== undefined) return { kind: 'aspect', aspect, pillar };
  }
  const rule = rules.find(({ id }) => id === wanted);
  if (rule !== undefined) return { kind: 'rule', rule };
  const block = framework.buildingBlocks.find((candidate) => candidate.id === wanted || isNamed(candidate));
  if (block !== undefined) return { kind: 'block', block };
  const term = framework.terms.find((candidate) => candidate.id === wanted || isNamed(candidate));
  return term === undefined ? undefined : { kind: 'term', term };
}

function unknownSubject(
  subject: string,
  framework: Framework,
  rules: readonly RuleMeta[],
  { cwd, files }: Pick<Io, 'cwd' | 'files'>,
): CliError {
  const [, file = subject] = /^(.+):[^:/\\]*$/s.exec(subject) ?? [];
  const path = absolute(cwd, file);
  const isFile = files.hasEntry(path) && kindBehind(path, files) !== 'folder';
  if (!isFile && (MARKDOWN.test(file) || isWord(file))) {
    const read = readDocument(path, file, files);
    if ('failure' in read) return new CliError({ ...read.failure, file });
  }
  if (isFile) {
    const unit = unitOf(file);
    const of = unit === 'line' ? 'a file' : 'a Word document';
    return usageError(`"${subject}" names no ${unit} of ${of}.`, `Add the number of one ${unit}, as in: ketensturing explain ${file}:12`);
  }
  const words = (texts: Localized | LocalizedList): readonly string[] => [texts.nl, texts.en].flat();
  const known = [
    ...framework.pillars.flatMap(({ number, shortName, aspects }) => [`P${number}`, ...words(shortName), ...aspects.map(({ id }) => id)]),
    ...rules.map(({ id }) => id),
    ...[...framework.buildingBlocks, ...framework.terms].flatMap(({ id, name, aliases }) => [id, ...words(name), ...words(aliases)]),
  ];
  const ids = rules.map(({ id }) => id).join(', ');
  return usageError(
    `There is nothing to explain about "${subject}".${didYouMean(subject, known)}`,
    `Name a pillar (P1 to P${framework.pillars.length}), an aspect (P3.b), a line (plan.md:12), a term of the framework (ketenkaart) or a rule: ${ids}.`,
  );
}
