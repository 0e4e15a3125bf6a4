// What the words of a query may mean: stop words, words that tell what kind of page is wanted, other words for the same.
import { stem, words } from "./words.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {{ idle: Set<string>, whose: Set<string> }} Idle words that tell nothing of what is asked for, and those that tell whose it is; folded */

/** What a query asks for by kind: [sign of it, types that answer, words that then say no more]. @type {[RegExp, string[], string[]][]} */
const WANTED = [
  [/hvor (mange|stor|lang)|kor mange|antall|andel|statistikk|prosent|\btall\b/, ["Tall"], ["mange", "stor", "lang", "antall", "andel", "statistikk", "prosent", "tall"]],
  [/\brett(en|ar|er|ane|ene)?\b|rettighet|rettigheit|krav på|lov til/, ["Rettighet"], []],
  [/kurs|opplæring|\bfilm|e-læring|\blære\b|brosjyr|håndbok|hefte|seminar|fagdag/, ["Læring"], []],
  [/nettverk/, ["Nettverk"], []],
  [/\bplan(en|er)?\b/, ["Plan"], []],
  [/\btiltak/, ["Tiltak", "Plan"], ["tiltak"]],
  [/skjema|\btest|kartlegg|verktøy|sjekkliste|måle|instrument/, ["Verktøy"], []],
  [/sjekkliste|følg(er|jer|e) vi|etterlev/, ["GAP-sjekkliste"], []],
  [/retningslinj|retningsline|veileder|rettleiar|\blov(en)?\b|§|forskrift|pakkeforløp/, ["Retningslinje, lov eller veileder"], []],
  [/prosjekt/, ["Prosjekt"], []],
  [/rapport|studie|undersøk/, ["Publikasjon"], []],
  [/anbefal|tilråding/, ["Anbefaling"], []],
];

/** What folds into a word that tells nothing («far» into «får»), and what is meant by it. @type {[RegExp, string][]} */
const MEANT = [[/(?<!\p{L})far(?!\p{L})/giu, "pappa"], [/(?<!\p{L})MI(?!\p{L})/gu, "motiverende intervju"]];

const SHORTEST_SLIP = 6; // signs of a stem
const SHORTEST_FUZZY = 4; // «CRAFT» is not «kraft»
const SHORTEST_HALF = 5;
/** What compounds begin with that is no word for a page of its own. */
const BEGINNINGS = new Set("for til inn opp ut med mot ved sam ned fra under over unn ikke van mis tre ett den det som ser seg vil har kan sin stor forst".split(" "));
const ENDING = 3; // a word that is the sign but for an ending; «utredningsverktøy» tells more than that
const MOST = 12; // words of a query that are looked at

/** The stem that a folded word is kept under. @param {Index} index @param {string} word */
export function known(index, word) {
  const found = stem(word);
  return Object.hasOwn(index.forms, found) ? index.forms[found] : found;
}

/**
 * The words of a phrase as stems, without those that say nothing: «følge opp anbefalinger» is also «følge opp at anbefalingene».
 * Whose it is, is one word: «kona mi» is «kona vår». A phrase with one telling word keeps the others. said() in
 * macros/search/meanings.py does the same.
 * @param {Idle} idle
 * @param {string[][]} written
 * @param {(forms: string[]) => string[]} stems
 * @returns {{ stems: string[], forms: string[] }[]}
 */
export function said({ idle, whose }, written, stems) {
  const own = written.map((forms) => ({ forms, stems: written.length > 1 && whose.has(forms[0]) ? ["min"] : stems(forms) }));
  const strong = own.filter(({ forms }) => !idle.has(forms[0]));
  return strong.length > 1 ? strong : own;
}

/**
 * A query in its parts: every word as it is written, those that tell something, and the types that it asks for.
 * @param {Index} index
 * @param {string} query
 * @returns {{ written: string[][], asked: string[][], types: Map<string, boolean>, signs: boolean[] }} types: whether the sign is taken out
 *   of the words, so that all of them ask for something else; signs: which of the words only tell the type
 */
export function parse(index, query) {
  const meant = MEANT.reduce((text, [word, other]) => text.replace(word, other), query);
  const written = mended(index, words(meant)).flatMap((forms) => parted(index, forms));
  const wanted = WANTED.filter(([sign]) => sign.test(query.toLowerCase()));
  const named = new Set(wanted.flatMap(([, , said]) => said));
  const strong = written.filter(([word]) => !index.idle.has(word));
  const left = strong.filter(([word]) => !named.has(word));
  const asked = [left, strong, written].find((some) => some.length) ?? [];
  const signs = new Set(query.toLowerCase().split(/[^\p{L}]+/u)
    .filter((word) => wanted.some(([sign]) => word.length - (sign.exec(word)?.[0].length ?? -ENDING) <= ENDING)).flatMap((word) => words(word).flat()));
  return { written, asked: asked.slice(0, MOST), types: new Map(wanted.flatMap(([, types, said]) => types.map((type) => [type, said.length > 0]))), signs: asked.slice(0, MOST).map(([word]) => signs.has(word)) };
}

/**
 * The query with slips mended in words that people use and no page has: such words lead on only where they are known.
 * @param {Index} index
 * @param {string[][]} written
 */
const mended = (index, written) => written.map((forms) => {
  const word = known(index, forms[0]);
  if (word.length < SHORTEST_SLIP || index.known.has(word) || index.said.has(word)) return forms;
  const meant = [...index.said].find((said) => slip(word, said));
  return meant ? [meant] : forms;
});

/** Whether one sign more, less or other, or two that changed places, makes one word of the other. @param {string} a @param {string} b */
function slip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return x.length + y.length <= 2 && x.length < 2 && y.length < 2 || (x.length === 2 && x === [...y].reverse().join(""));
}

/**
 * What a word may be in the index: [words that must all be there, weight, how loosely].
 * @param {Index} index
 * @param {string[]} forms the word as it is written, whole and in its parts
 * @param {boolean} typing whether it may be the beginning of a word
 * @returns {[string[], number, object?][]}
 */
export function ways(index, forms, typing) {
  const [whole, ...parts] = forms.map((form) => known(index, form));
  const letters = /^[a-z]+$/.test(whole);
  /** @type {[string[], number, object?][]} */
  const out = [];
  if (index.known.has(whole)) out.push([[whole], 1]);
  if (parts.length > 1) out.push([parts, 0.9]);
  if (letters && (typing || whole.length > 3)) out.push([[whole], typing ? 0.7 : 0.35, { prefix: true }]);
  if (letters && !index.known.has(whole) && !index.said.has(whole)) {
    for (const split of splits(index, forms[0])) out.push([split, 0.75]);
    if (whole.length > SHORTEST_FUZZY) out.push([[whole], 0.8, { fuzzy: whole.length > 7 ? 2 : 1 }]);
  }
  return out;
}

/** Whether pages or people use the word. @param {Index} index @param {string} word as it is written */
const used = (index, word) => index.known.has(known(index, word)) || index.said.has(known(index, word));

/**
 * An unknown compound as its two words, or as the one end that is known: the rest may be a slip, or new.
 * @param {Index} index
 * @param {string[]} forms
 * @returns {string[][]}
 */
function parted(index, forms) {
  const [word] = forms;
  if (forms.length > 1 || !/^[a-z]{7,}$/.test(word) || used(index, word)) return [forms];
  const own = known(index, word);
  if ([...index.known].some((other) => slip(own, other))) return [forms];
  /** @type {string | undefined} */
  let half;
  for (let place = word.length - 4; place >= 3; place -= 1) {
    const start = word.slice(0, place);
    const first = [start, start.replace(/[se]$/, "")].find((part) => part.length > 2 && !BEGINNINGS.has(part) && used(index, part));
    if (first && used(index, word.slice(place))) return [[first], [word.slice(place)]];
    if (first && first.length >= SHORTEST_HALF) half ??= first;
  }
  for (let place = 3; !half && place <= word.length - SHORTEST_HALF; place += 1) if (used(index, word.slice(place))) half = word.slice(place);
  return [half ? [half] : forms];
}

/** The two known words that a word may be made of. @param {Index} index @param {string} word @returns {string[][]} */
function splits(index, word) {
  const out = [];
  for (let place = 3; place <= word.length - 3; place += 1) {
    const last = known(index, word.slice(place));
    const start = word.slice(0, place);
    const first = [start, start.replace(/[se]$/, "")].map((part) => known(index, part)).find((part) => part.length > 2 && index.known.has(part));
    if (first && index.known.has(last)) out.push([first, last]);
  }
  return out.slice(-2);
}

/** The parts of a compound that no page has whole. @param {Index} index @param {string} word */
export const rest = (index, word) => [...new Set(splits(index, word).flat())];

/** Words of the query that are one in the text or in people's mouths, «rus behandling»: [the one, its words]. @param {Index} index @param {string[][]} written @returns {[string, string[][]][]} */
export function joined(index, written) {
  const runs = [2, 3].flatMap((many) => written.slice(many - 1).map((_, place) => written.slice(place, place + many)));
  return runs.map((run) => /** @type {[string, string[][]]} */ ([known(index, run.map(([word]) => word).join("")), run]))
    .filter(([one]) => index.known.has(one) || index.said.has(one));
}

/** A word's stems: of one with hyphens or points the whole where it is known, else its parts too. @param {Index} index @param {string[]} forms */
function stemsOf(index, forms) {
  const [whole, ...parts] = forms.map((form) => known(index, form));
  return index.known.has(whole) || index.said.has(whole) ? [whole] : [whole, ...parts];
}

/** The words where a phrase stands. @param {{ stems: string[], forms: string[] }[]} words @param {string[]} phrase @returns {string[][] | undefined} */
function within(words, phrase) {
  const start = words.findIndex((_, place) => phrase.every((word, step) => words[place + step]?.stems.includes(word)));
  return start < 0 ? undefined : words.slice(start, start + phrase.length).map(({ forms }) => forms);
}

/**
 * Other words for the same: [other phrase, weight, the words of the query that it replaces].
 * @param {Index} index
 * @param {string[][]} written
 * @returns {[import("./index.js").Phrase, number, string[][]][]}
 */
export function synonyms(index, written) {
  const ways = [said(index, written, (forms) => stemsOf(index, forms)), written.map((forms) => ({ forms, stems: index.whose.has(forms[0]) ? ["min"] : stemsOf(index, forms) }))];
  const runs = joined(index, written);
  /** @type {[import("./index.js").Phrase, number, string[][]][]} */
  const out = [];
  for (const [same, here] of index.groups) {
    for (const [phrases, weight] of /** @type {[import("./index.js").Phrase[], number][]} */ ([[same, 0.75], [here, 0.8]])) {
      for (const { stems: phrase } of phrases) {
        if (!phrase.length) continue;
        const replaced = ways.map((words) => within(words, phrase)).find(Boolean)
          ?? (phrase.length === 1 ? runs.find(([one]) => one === phrase[0])?.[1] : undefined);
        if (!replaced) continue;
        const sure = phrase.length > 1 ? 1 : weight; // a whole phrase says what is meant
        for (const other of same) if (other.stems.length && other.stems.join(" ") !== phrase.join(" ")) out.push([other, sure, replaced]);
      }
    }
  }
  return out;
}
