// Unfolds the index that macros/search/index.py writes into the one that MiniSearch makes of documents.
import MiniSearch from "../vendor/minisearch.js";
import { said as telling } from "./query.js";
import { stem, words } from "./words.js";

export const FIELDS = ["title", "names", "summary", "tags", "body", "parts"];

/**
 * @typedef {{ href: string, name: string, type: string, line: string, lang: string, over: boolean, shape: string, status: string }} Doc
 * @typedef {{ id: string, name: string, docs: Set<number> }} Choice
 * @typedef {{ text: string, stems: string[] }} Phrase
 * @typedef {{ types: string[], type: number[], href: string, name: string, line: string, status: string, over: string, nynorsk: string,
 *   facets: Record<string, [string, string, string][]>,
 *   terms: string, places: string, forms: Record<string, string>, words: [string, string][] }} Stored
 * @typedef {{ docs: Doc[], facets: Map<string, Choice[]>, mini: any, known: Set<string>, said: Set<string>, forms: Record<string, string>, groups: [Phrase[], Phrase[]][] }} Index
 */

/** Numbers in base 36, each counted on from the last. @param {string} text @returns {number[]} */
function unfoldSteps(text) {
  let last = -1;
  return text.split(" ").map((step) => (last += parseInt(step, 36)));
}

/** @param {string} line @returns {Record<number, Record<number, number>>} */
function unfoldPlaces(line) {
  /** @type {Record<number, Record<number, number>>} */
  const fields = {};
  line.split(";").forEach((steps, field) => {
    if (!steps) return;
    /** @type {Record<number, number>} */
    const found = (fields[field] = {});
    let last = -1;
    for (const step of steps.split(" ")) {
      const star = step.indexOf("*");
      last += parseInt(step, 36); // stops at the star
      found[last] = star < 0 ? 1 : parseInt(step.slice(star + 1), 36);
    }
  });
  return fields;
}

/** @param {Stored} stored @returns {Doc[]} */
function rows(stored) {
  const [names, lines, statuses] = [stored.name, stored.line, stored.status].map((column) => column.split("\n"));
  const types = stored.types.flatMap((type, number) => Array(stored.type[number]).fill(type));
  const [over, nynorsk] = [stored.over, stored.nynorsk].map((steps) => new Set(unfoldSteps(steps)));
  return stored.href.split("\n").map((href, id) => ({
    href, name: names[id], type: types[id], line: lines[id] || types[id], over: over.has(id), lang: nynorsk.has(id) ? "nn" : "nb",
    shape: statuses[id].split(" ", 1)[0], status: statuses[id].slice(statuses[id].indexOf(" ") + 1),
  }));
}

/** How many words each document has in each field. @param {Record<number, Record<number, number>>[]} index @param {number} docs @returns {number[][]} */
function fieldLengths(index, docs) {
  const lengths = Array.from({ length: docs }, () => FIELDS.map(() => 0));
  for (const fields of index) {
    for (const field in fields) for (const id in fields[field]) lengths[id][field] += fields[field][id];
  }
  return lengths;
}

/** @param {Stored} stored @returns {Index} */
export function unfold(stored) {
  const docs = rows(stored);
  const terms = stored.terms.split(" ");
  const places = stored.places.split("\n");
  const index = terms.map((term, number) => /** @type {const} */ ([term, unfoldPlaces(places[number])]));
  const lengths = fieldLengths(index.map(([, fields]) => fields), docs.length);
  const ids = Object.fromEntries(docs.map((_, id) => [id, id]));
  const mini = MiniSearch.loadJS({
    documentCount: docs.length, nextId: docs.length, documentIds: ids,
    fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, field) => lengths.reduce((sum, all) => sum + all[field], 0) / docs.length),
    storedFields: {}, dirtCount: 0, serializationVersion: 2,
    index,
  }, { fields: FIELDS, tokenize: (/** @type {string} */ text) => text.split(" "), processTerm: (/** @type {string} */ term) => term });
  const facets = new Map(Object.entries(stored.facets).map(([facet, choices]) =>
    [facet, choices.map(([id, name, steps]) => ({ id, name, docs: new Set(unfoldSteps(steps)) }))]));
  /** @param {string} text @returns {Phrase[]} */
  const phrases = (text) => text.split("\n").filter(Boolean).map((phrase) => ({
    text: phrase, stems: telling(words(phrase), ([word]) => [Object.hasOwn(stored.forms, stem(word)) ? stored.forms[stem(word)] : stem(word)]).map(({ stems }) => stems[0]),
  }));
  const groups = /** @type {[Phrase[], Phrase[]][]} */ (stored.words.map(([same, here]) => [phrases(same), phrases(here)]));
  const said = new Set(groups.flat(2).filter(({ stems }) => stems.length === 1).map(({ stems }) => stems[0]));
  return { docs, facets, mini, known: new Set(terms), said, forms: stored.forms, groups };
}
