import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** US school grade of a text by Flesch and Kincaid. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((part) => /[a-z]/i.test(part));
  const words = text.match(/[a-z][a-z'’-]*/gi) ?? [];
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
