// Everything that can be wrong with a file is said, in each language, with what and where.
import { readFile } from 'node:fs/promises';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../../../src/core/formats/problem.ts';
import type { BoilerplateReason, FormatId } from '../../../src/core/formats/reading.ts';
import type { ImportFailure } from '../../../src/core/import/failure.ts';
import type { Stage } from '../../../src/core/import/job.ts';
import { UI_LANGS, type UiLang } from '../../../src/store/settings.ts';
import { kindWord, problemWords, type TFunction } from '../../../src/ui/import/problem-words.ts';

/** Each code with the values that it comes with; a code that is new is missed by the types. */
const CODES: Record<ProblemCode, readonly NonNullable<Problem['values']>[]> = {
  blockUnsupported: [{ type: 'table' }],
  blockEmpty: [{}],
  attributeUnknown: [{ name: 'klass' }],
  kindsDiffer: [{ zh: 'heading 2', en: 'answer' }],
  countsDiffer: [{ zh: 11, en: 12 }],
  idsDiffer: [{ zh: 'q1', en: 'q2' }],
  idRepeated: [{ id: 'q1' }],
  fileEmpty: [{}],
  fileTooLarge: [{ megabytes: 201, limit: 128 }],
  fileBinary: [{}],
  nothingToRead: [{}],
  wrongKind: [{ claimed: 'docx', found: 'pdf' }],
  kindUnsupported: [{ kind: 'xlsx' }],
  encodingUnknown: [{}],
  languageMissing: [{ found: 'fr, de' }, { found: '' }],
  columnsMissing: [{ width: 3 }],
  quoteOpen: [{}],
  passwordProtected: [{}],
  rightsManaged: [{ scheme: 'ADEPT' }, { scheme: 'unknown' }],
  entryMissing: [{}],
  zipBroken: [{}],
  zipUnsupported: [{}],
  zipBomb: [{ megabytes: 4000 }],
  zipTooManyEntries: [{ count: 70_000, limit: 20_000 }],
  xmlMalformed: [{ reason: 'unclosed tag: seg' }],
  xmlEntity: [{}],
  rootUnexpected: [{}],
  jsonMalformed: [{ reason: 'Unexpected end of JSON input' }],
  jsonUnexpected: [{ at: 'pairs/3', expected: 'object' }],
  nestingTooDeep: [{ limit: 512 }],
  tooManyElements: [{ limit: 1_500_000 }],
  tooManyBlocks: [{ limit: 300_000 }],
  readerFailed: [{ reason: 'Invalid array length' }],
  encodingMislabelled: [{ declared: 'gbk', actual: 'utf-8' }],
  charactersLost: [{ count: 1 }, { count: 22 }],
  endCut: [{}],
  xmlCharacter: [{}],
  markupUnclosed: [{ element: 'table' }],
  markupIgnored: [{}],
  contentDropped: [{ type: 'table' }, { type: 'footnoteDefinition' }],
  articleNotFound: [{}],
  entrySkipped: [{ type: 'missing' }, { type: 'text' }, { type: 'image/jpeg' }],
  pairsUneven: [{ count: 1 }, { count: 22 }],
  unitsSkipped: [{ count: 1 }, { count: 22 }],
  languagesLeft: [{ languages: 'fr, de' }],
  targetsMissing: [{ count: 1 }, { count: 22 }],
  cuesSkipped: [{ count: 1 }, { count: 22 }],
  quoteStray: [{}],
};
const REASONS: Record<BoilerplateReason, true> = {
  share: true,
  meta: true,
  reprint: true,
  rights: true,
  related: true,
  repeated: true,
  contents: true,
  glossary: true,
  colophon: true,
};
const FAILURES: Record<ImportFailure, true> = { unreadable: true, memory: true, stopped: true };
const STAGES: Record<Stage, true> = { reading: true, aligning: true, saving: true };
const FORMATS: Record<FormatId, true> = {
  text: true,
  markdown: true,
  'markdown-pair': true,
  html: true,
  epub: true,
  docx: true,
  tmx: true,
  xliff: true,
  csv: true,
  tsv: true,
  json: true,
  srt: true,
  vtt: true,
};

const PLACES = [{ file: 'book.epub', entry: 'ch1.xhtml', line: 1234 }, { file: 'en.md' }];

const translate = {} as Record<UiLang, TFunction<'import'>>;
beforeAll(async () => {
  for (const lang of UI_LANGS) {
    const instance = i18next.createInstance();
    const strings = JSON.parse(await readFile(`locales/${lang}/import.json`, 'utf8')) as object;
    await instance.init({
      lng: lang,
      fallbackLng: false,
      resources: { [lang]: { import: strings } },
      interpolation: { escapeValue: false },
    });
    translate[lang] = instance.getFixedT(lang, 'import') as unknown as TFunction<'import'>;
  }
});

describe.each(UI_LANGS)('%s', (lang) => {
  it('says every problem, with its values and its places', () => {
    for (const [code, all] of Object.entries(CODES) as [ProblemCode, NonNullable<Problem['values']>[]][]) {
      for (const values of all) {
        const said = problemWords(translate[lang], { code, places: PLACES, values });
        expect(said, code).toContain('book.epub · ch1.xhtml · ');
        expect(said, code).toContain('1,234');
        expect(said, code).toContain('en.md');
        expect(said, code).not.toMatch(/\{\{|problem\.|undefined|NaN|\b(content|kind|block)\./);
        // A part of a message is not left empty: no mark follows a space or another mark.
        expect(said, code).not.toMatch(/ [.,。，：:]|：。|: ?\./);
        for (const value of Object.values(values)) {
          if (typeof value === 'number' && value > 1)
            expect(said, code).toContain(value.toLocaleString('en'));
        }
      }
    }
  });

  it('says the same problem in words of its own', () => {
    if (lang === 'en') return;
    for (const [code, [values = {}]] of Object.entries(CODES)) {
      const problem = { code: code as ProblemCode, places: [], values };
      const said = problemWords(translate[lang], problem);
      expect(said).toMatch(/\p{Script=Han}/u);
      expect(said).not.toBe(problemWords(translate.en, problem));
    }
  });

  it('says values that are words of ours', () => {
    const t = translate[lang];
    const kinds = problemWords(t, { code: 'kindsDiffer', places: [], values: CODES.kindsDiffer[0]! });
    expect(kinds).toContain(t('block.heading'));
    expect(kinds).toContain(t('block.answer'));
    expect(kinds).not.toMatch(lang === 'en' ? /heading2/ : /heading|answer/);
    const wrong = problemWords(t, {
      code: 'wrongKind',
      places: [],
      values: { claimed: 'md', found: 'docx' },
    });
    expect(wrong).toContain('.md');
    expect(wrong).toContain(t('kind.docx'));
  });

  it('has words for reasons, failures, stages and formats', () => {
    const t = translate[lang];
    for (const reason of Object.keys(REASONS) as BoilerplateReason[])
      expect(t(`reason.${reason}`)).not.toContain('.');
    for (const failure of Object.keys(FAILURES) as ImportFailure[])
      expect(t(`failure.${failure}`)).not.toBe(`failure.${failure}`);
    for (const stage of Object.keys(STAGES) as Stage[]) expect(t(`state.${stage}`)).not.toContain('.');
    for (const format of Object.keys(FORMATS)) expect(kindWord(t, format)).not.toContain('kind.');
  });
});
