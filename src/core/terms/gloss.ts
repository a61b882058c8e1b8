const BRACKETED = /^(.*\S)(?:\s*（|\s+\(|(?<=\p{Script=Han})\()([^（）()]+)[)）]$/su;
const HAN = /\p{Script=Han}/u;
const CAPITALS = /^[\p{Lu}\d&.-]+$/u;

/**
 * The surface forms in a list's entry that gives a second one in brackets: “艾滋病（AIDS）” is 艾滋病 and AIDS, “large
 * language model (LLM)” likewise. A bracket in the same script that is no initialism (“token (NLP)”) only tells
 * terms apart and is dropped.
 */
export function surfacesOf(text: string): string[] {
  const [, term, gloss] = BRACKETED.exec(text.trim()) ?? [];
  if (term === undefined || gloss === undefined) return [text];
  const bilingual = HAN.test(term) !== HAN.test(gloss);
  const initials = CAPITALS.test(gloss) && term[0]?.toLowerCase() === gloss[0]?.toLowerCase();
  return bilingual || initials ? [term, gloss] : [term];
}
