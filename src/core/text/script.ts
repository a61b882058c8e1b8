const HAN = /\p{Script=Han}/u;

/** The language of a short text by its script: Chinese if there is a Han character in it, else English. */
export function langOf(text: string): 'zh-Hans' | 'en' {
  return HAN.test(text) ? 'zh-Hans' : 'en';
}

/** A text's length as its readers count it: Han characters on the one side, words on the other. */
export function lengthOf(text: string, lang: 'zh' | 'en'): number {
  const units = lang === 'zh' ? /\p{Script=Han}|[\p{L}\p{N}]+/gu : /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
  return text.match(units)?.length ?? 0;
}
