// From a query to the pages that answer it. MiniSearch finds the pages that have a word and weighs them; query.js tells
// what the word may mean; this decides how the words of the query weigh together. The numbers were chosen on the part of
// data/search-queries.yml that is not held, and tried on the rest.
import { joined, known, parse, rest, synonyms, ways } from "./query.js";
import { fold } from "./words.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {{ id: number, score: number }} Hit */
/** @typedef {Map<number, number>} Scores */

const BOOST = { title: 7, names: 2, summary: 1, body: 0.8, parts: 1, taught: 1 };
const FULL = 1.5 * BOOST.title; // what a hit in a title gives, for each unit of a word's rarity
const EVEN = 0.55; // evens out: a hit in a summary counts for more than its share
const RARE = 0.9;
const WANTED = 2.1; // for the kind of page that the query asks for
const APART = 0.8; // the words of a phrase that is known, where they stand one by one
const GLOSSARY = "Ord i ordlista";
const MEANING = 1.6;
const ABOUT = 0.3; // a word that stands only far down a page does not tell what the page is about
const OVER = 0.82; // what is over comes after what may still hold
// What a reader most likely wants of two pages that say the same
const PRIOR = /** @type {Record<string, number>} */ ({
  Situasjon: 1.3, Tema: 1.3, Pasientgruppe: 1.3, Rettighet: 1.1, Anbefaling: 0.9, Læring: 0.9, Nettverk: 0.9, Prosjekt: 0.9, Kilde: 0.8, "Ord i ordlista": 0.8, Side: 0.75, Publikasjon: 0.55,
});

/**
 * @param {Index} index
 * @param {string} query
 * @param {{ typing?: boolean }} [how] while typing, the last word may be a beginning
 * @returns {{ hits: Hit[], terms: Set<string>, also: string[], whole: boolean }} the pages, best first; the stems to mark; other
 *   words searched for; whether any page is about all of the query
 */
export function search(index, query, { typing = false } = {}) {
  const { written, asked, types, signs } = parse(index, query);
  const terms = /** @type {Set<string>} */ (new Set());
  const exact = /** @type {number[]} */ ([]);
  const scores = asked.map((forms, place) => {
    const found = ways(index, forms, typing && place === asked.length - 1).map(([phrase, weight, loose]) => look(index, phrase, weight, terms, loose));
    if (!found.some((map) => map.size)) found.push(...rest(index, forms[0]).map((part) => look(index, [part], 0.3, terms)));
    exact.push(index.known.has(known(index, forms[0])) ? found[0].size : 0);
    return best(found);
  });
  for (const [both, pair] of joined(index, written)) add(scores, pair.map((forms) => asked.indexOf(forms)), look(index, [both], 0.9, terms));
  const also = new Set();
  const apart = new Set();
  const replacements = /** @type {[number[], Scores][]} */ ([]);
  for (const [phrase, weight, replaced] of synonyms(index, written)) {
    const found = look(index, phrase.stems, weight, terms);
    const places = replaced.map((forms) => asked.indexOf(forms));
    if (found.size) also.add(phrase.text);
    if (places.length > 1) for (const place of places) if (place >= 0) apart.add(place);
    replacements.push([places, found]);
  }
  for (const place of apart) scores[place] = new Map([...scores[place]].map(([id, score]) => [id, score * APART]));
  for (const [places, found] of replacements) add(scores, places, found);
  const hits = rank(index, scores, exact, types, signs, written.length === 1 ? written[0][0] : "");
  return { hits, terms, also: [...also], whole: hits.some(({ id }) => scores.every((map) => Number(map.get(id)) > ABOUT)) };
}

/**
 * The pages that have all the words, each with a number from 0 to `weight`: how near the weakest word is to a hit in a title.
 * @param {Index} index
 * @param {string[]} phrase stems
 * @param {number} weight
 * @param {Set<string>} terms the words found are added here
 * @param {object} [loose]
 * @returns {Scores}
 */
function look(index, phrase, weight, terms, loose = {}) {
  const [first, ...others] = phrase.map((word) => one(index, word, terms, loose));
  return new Map([...first].filter(([id]) => others.every((map) => map.has(id)))
    .map(([id, score]) => [id, weight * Math.min(score, ...others.map((map) => Number(map.get(id))))]));
}

/** @param {Index} index @param {string} word @param {Set<string>} terms @param {object} loose @returns {Scores} */
function one(index, word, terms, loose) {
  const found = index.mini.search(word, { boost: BOOST, weights: { fuzzy: 0.9, prefix: 0.6 }, ...loose });
  const full = FULL * Math.log(1 + index.docs.length / Math.max(found.length, 1));
  for (const hit of found) for (const term of hit.terms) terms.add(term);
  return new Map(found.map((/** @type {{ id: number, score: number }} */ hit) => [hit.id, Math.min(1, hit.score / full) ** EVEN]));
}

/** The best of several ways to read a word, page by page. @param {Scores[]} maps @returns {Scores} */
function best(maps) {
  const out = /** @type {Scores} */ (new Map());
  for (const map of maps) for (const [id, score] of map) if (score > (out.get(id) ?? 0)) out.set(id, score);
  return out;
}

/** Another way to read some words of the query. @param {Scores[]} scores @param {number[]} places @param {Scores} found */
function add(scores, places, found) {
  for (const place of places) if (place >= 0) scores[place] = best([scores[place], found]);
}

/**
 * Pages by how much of the query they answer and how well. A word that few pages have weighs more.
 * @param {Index} index
 * @param {Scores[]} scores for each word of the query
 * @param {number[]} exact how many pages have the very word
 * @param {Map<string, boolean>} types what the query asks for
 * @param {boolean[]} signs which words only tell that
 * @param {string} word the whole query, where it is one word: «ROP» asks what it means, too
 * @returns {Hit[]}
 */
function rank(index, scores, exact, types, signs, word) {
  const all = /** @type {Scores} */ (new Map());
  const answered = /** @type {Scores} */ (new Map()); // of the words that tell something else than the kind
  let whole = 0;
  scores.forEach((map, place) => {
    const weight = Math.log(1 + index.docs.length / (exact[place] || map.size || 1)) ** RARE;
    if (!signs[place]) whole += weight;
    for (const [id, score] of map) {
      all.set(id, (all.get(id) ?? 0) + weight * score);
      if (!signs[place]) answered.set(id, (answered.get(id) ?? 0) + weight);
    }
  });
  return [...all].map(([id, score]) => {
    const { name, type, over } = index.docs[id];
    const meaning = type === GLOSSARY && word && fold(name.split(":")[0]) === word ? MEANING : 1;
    const share = types.get(type) || !whole ? 1 : (answered.get(id) ?? 0) / whole; // a course in something else is no answer
    const wanted = types.has(type) ? 1 + (WANTED - 1) * share : 1;
    return { id, score: score * meaning * (PRIOR[type] ?? 1) * wanted * (over ? OVER : 1) };
  }).sort((a, b) => b.score - a.score || a.id - b.id);
}

/** Pages with a name that looks like what was asked for, where nothing was found. @param {Index} index @param {string} query */
export function near(index, query) {
  const stems = parse(index, query).asked.map(([whole]) => known(index, whole)).filter((word) => word.length > 3);
  if (!stems.length) return [];
  const found = index.mini.search(stems.join(" "), { fields: ["title", "names", "parts"], fuzzy: 0.4, prefix: true });
  return found.slice(0, 5).map((/** @type {{ id: number }} */ hit) => index.docs[hit.id]);
}
