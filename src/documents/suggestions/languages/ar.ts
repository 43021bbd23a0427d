import type { LanguageWords } from './language-words.ts';

/** "and", "with", "for" are written to the word they stand before. */
const before = '[وفبلك]{0,2}?';
const heads = '(?:ميثاق|إعلان|اتفاقية|معاهدة|بروتوكول|اتفاق|عهد|قرار|خطة)';
/** With the article: "الإعلان العالمي", "للعهد". */
const definite = `(?:(?:ال|لل)${heads})`;
const word = String.raw`(?!و?(?:ال|لل)?${heads})(?:و?ال|لل|بال|ل|ب)\p{L}{2,}`;
const number = String.raw`\s+(?:رقم\s+)?\d[\d/]*`;

export const ar: LanguageWords = {
  sign: /[\u0621-\u064a]/,
  names: new RegExp(
    String.raw`(?<![\p{L}\p{N}])${before}(?<name>` +
      String.raw`${definite}\s+(?:ال\p{L}{2,})(?:\s+(?:${word})){0,7}` +
      String.raw`|${heads}\s+(?:\p{L}{2,}\s+)?ال\p{L}{2,}(?:\s+${word}){0,6}` +
      `|(?:ال)?قرار${number}` +
      ')',
    'gu',
  ),
  cues: {
    BUILDS_ON: ['استنادا إلى', 'استناداً إلى', 'بناء على'],
    ENDORSES: ['نؤيد', 'تأييد'],
    REAFFIRMS: ['نؤكد', 'نؤكد من جديد', 'إذ نؤكد', 'إذ تؤكد', 'يؤكدون', 'تأكيد'],
    CONSISTENT_WITH: ['وفقا', 'وفقاً', 'بما يتفق مع', 'بموجب'],
    GUIDED_BY: ['إذ نسترشد', 'مسترشدين', 'إذ تسترشد', 'مع مراعاة'],
    ACKNOWLEDGES: ['إذ نعترف', 'إذ تعترف', 'نرحب', 'إذ ترحب', 'إذ تحيط علما'],
    SUPPORTS: ['ندعم', 'دعم'],
    IMPLEMENTS: ['تنفيذ', 'تطبيق'],
    CITES: ['إذ نشير إلى', 'إذ تشير إلى', 'نشير إلى', 'المادة'],
  },
  commits: {
    PROMISES: [
      'نلتزم',
      'تلتزم',
      'يلتزم',
      'يلتزمون',
      'نتعهد',
      'تتعهد',
      'يتعهد',
      'يتعهدون',
      'نتفق على',
      'نقرر',
      'تقرر',
      'نعقد العزم',
      'نعتزم',
    ],
    ASKS: ['ندعو', 'تدعو', 'يدعو', 'نطلب', 'تطلب', 'نحث', 'تحث', 'نشجع', 'تشجع'],
  },
};
