/** A label in a script of its own: the series it belongs to, and its place there from 1. */
interface SeriesLabel {
  mark: string;
  value: number;
}

export const kanji = '一二三四五六七八九十';
/** Letters as they count items, in order; й, ё and letters like them are left out of lists. */
const alphabets: Record<string, string> = {
  а: 'абвгдежзиклмнопрстуфхцчшщэюя',
  α: 'αβγδεζηθικλμνξοπρστυφχψω',
  أ: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  א: 'אבגדהוזחטיכלמנסעפצקרשת',
};

/** 1 to 99 as Chinese and Japanese write it: 三, 十二, 二十. */
export const kanjiValue = (written: string): number => {
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? Math.max(1, kanji.indexOf(tens.slice(0, 1)) + 1) : 0;
  return (tens === '' && ten > 0 ? 1 : ten) * 10 + (ones === '' ? 0 : kanji.indexOf(ones) + 1);
};

const eastAsian =
  /^\s*(?:([（(])([\d０-９]{1,3}|[ａ-ｚ]|[一二三四五六七八九十]{1,3})[)）]|([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[、．]|\u3000))\s*(?=\S)/u;
/** Persian calls its first letter by its name. */
const lettered = /^\s*\(?(\p{L}|الف)[.)]\s+(?=\S)/u;
/** "1- …", as Arabic and Persian lists are numbered. */
const dashed = /^\s*([\d\u0660-\u0669\u06f0-\u06f9]{1,3})\s?[-–.)]\s+(?=\S)/u;

const digitsOf = (written: string): number =>
  Number(
    written
      .normalize('NFKC')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)),
  );

/** The label that opens a line: "（一）", "１　", "а)", "(ب)", "1- "; null for none. */
export const foreignLabel = (line: string): SeriesLabel | null => {
  const east = eastAsian.exec(line);
  const counted = east?.[2] ?? east?.[3];
  if (counted !== undefined) {
    const inKanji = kanji.includes(counted.charAt(0));
    const isLetter = /[ａ-ｚ]/.test(counted);
    const value = inKanji
      ? kanjiValue(counted)
      : isLetter
        ? counted.normalize('NFKC').charCodeAt(0) - 96
        : digitsOf(counted);
    return { mark: `${east?.[1] ? '（' : ''}${inKanji ? '一' : isLetter ? 'a' : '1'}`, value };
  }
  const letter = lettered.exec(line)?.[1]?.toLowerCase() ?? '';
  for (const [mark, alphabet] of Object.entries(alphabets)) {
    const value = letter === '' ? 0 : alphabet.indexOf(letter === 'الف' ? 'أ' : letter) + 1;
    if (value > 0) return { mark, value };
  }
  const number = dashed.exec(line)?.[1];
  return number === undefined ? null : { mark: '1-', value: digitsOf(number) };
};
