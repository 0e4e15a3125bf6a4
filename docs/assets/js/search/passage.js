// The passage of a text that has most of what was asked for, with the words marked.
import { fold, stem, words } from "./words.js";

const LONGEST = 220; // characters of a passage
const SHORTEST = 40; // shorter pieces are names and numbers, which the row shows already
const SENTENCE = /(?<=[.!?:])\s+(?=[A-ZÆØÅ«])/;
const WORD = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu;

/**
 * Where in the text the words stand that were found: [start, end].
 * @param {string} text
 * @param {Set<string>} terms stems
 * @param {Record<string, string>} forms nynorsk stem → bokmål stem
 * @returns {[number, number][]}
 */
export function marks(text, terms, forms) {
  /** @type {[number, number][]} */
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const ways = (words(match[0])[0] ?? []).map((form) => (Object.hasOwn(forms, stem(form)) ? forms[stem(form)] : stem(form)));
    if (ways.some((way) => terms.has(way))) found.push([match.index, match.index + match[0].length]);
    else {
      const inside = partOf(match[0], terms);
      if (inside) found.push([match.index + inside[0], match.index + inside[1]]);
    }
  }
  return found;
}

/** The part of a compound that was asked for. @param {string} word @param {Set<string>} terms @returns {[number, number] | undefined} */
function partOf(word, terms) {
  const folded = fold(word);
  if (folded.length !== word.length) return undefined;
  for (const term of terms) {
    const at = term.length > 3 ? folded.indexOf(term) : -1;
    if (at >= 0) return [at, at + term.length];
  }
  return undefined;
}

/**
 * @param {string[]} texts the summary first: it is shown where nothing says more
 * @param {Set<string>} terms
 * @param {Record<string, string>} forms
 * @returns {string}
 */
export function passage(texts, terms, forms) {
  const [summary = "", ...rest] = texts;
  let best = summary;
  let most = variety(summary, terms, forms);
  for (const sentence of rest.flatMap((text) => text.split(SENTENCE)).filter((text) => text.length > SHORTEST)) {
    const count = variety(sentence, terms, forms);
    if (count > most) [best, most] = [sentence, count];
  }
  return cut(best, terms, forms);
}

/** How many different words of those asked for a text has. @param {string} text @param {Set<string>} terms @param {Record<string, string>} forms */
const variety = (text, terms, forms) => new Set(marks(text, terms, forms).map(([start, end]) => stem(fold(text.slice(start, end))))).size;

/** A long text around its first mark, cut between words. @param {string} text @param {Set<string>} terms @param {Record<string, string>} forms */
function cut(text, terms, forms) {
  if (text.length <= LONGEST) return text;
  const at = marks(text, terms, forms)[0]?.[0] ?? 0;
  const start = at < LONGEST / 2 ? 0 : text.indexOf(" ", at - LONGEST / 2) + 1;
  const end = start + LONGEST >= text.length ? text.length : text.lastIndexOf(" ", start + LONGEST);
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

/** Sets the text with its marks into the element; text stays text. @param {Element} element @param {string} text @param {Set<string>} terms @param {Record<string, string>} forms */
export function write(element, text, terms, forms) {
  let place = 0;
  element.replaceChildren();
  for (const [start, end] of marks(text, terms, forms)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    element.append(text.slice(place, start), mark);
    place = end;
  }
  element.append(text.slice(place));
}
