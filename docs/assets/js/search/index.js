// Unfolds the index that macros/search/index.py writes into the one that MiniSearch makes of documents.
import MiniSearch from "../vendor/minisearch.js";
import { said as telling } from "./query.js";
import { stem, words } from "./words.js";

export const FIELDS = ["title", "names", "summary", "body", "parts", "taught"];

const [NEWLINE, DIGIT, FIELD, LETTER] = ["\n", "0", ";", "a"].map((sign) => sign.charCodeAt(0));

/**
 * @typedef {{ href: string, name: string, type: string, line: string, lang: string, over: boolean, shape: string, status: string }} Doc
 * @typedef {{ id: string, name: string, docs: Set<number> }} Choice
 * @typedef {{ text: string, stems: string[] }} Phrase
 * @typedef {{ types: string[], type: number[], href: string, name: string, line: string, status: string, over: string, nynorsk: string,
 *   facets: Record<string, [string, string, string][]>,
 *   terms: string, places: string, forms: Record<string, string>, words: [string, string][], idle: string, whose: string }} Stored
 * @typedef {{ docs: Doc[], facets: Map<string, Choice[]>, mini: any, known: Set<string>, said: Set<string>, forms: Record<string, string>, groups: [Phrase[], Phrase[]][],
 *   idle: Set<string>, whose: Set<string> }} Index
 */

/** Numbers in base 36, each counted on from the last. @param {string} text @returns {number[]} */
function unfoldSteps(text) {
  let last = -1;
  return text.split(" ").map((step) => (last += parseInt(step, 36)));
}

/** Where a word stands, as MiniSearch asks for it: field by field. Unfolded when it is asked for: a query needs few of the words. */
class Places {
  /** @param {string} line */
  constructor(line) {
    this.fields = /** @type {(string | Map<number, number>)[]} */ (line.split(";"));
  }

  /** @param {number} field @returns {Map<number, number> | undefined} */
  get(field) {
    const found = this.fields[field];
    if (typeof found === "string" && found) this.fields[field] = new Map(unfoldSteps(found).map((doc) => [doc, 1])); // MiniSearch asks how often, too
    return /** @type {Map<number, number> | undefined} */ (this.fields[field] || undefined);
  }
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

/**
 * How many words each document has in each field. Reads the text once, sign by sign: this is most of the work of a first query.
 * @param {string} places
 * @param {number} docs
 * @returns {number[][]}
 */
function fieldLengths(places, docs) {
  const lengths = Array.from({ length: docs }, () => FIELDS.map(() => 0));
  let [field, doc, step] = [0, -1, 0];
  for (let at = 0; at <= places.length; at += 1) {
    const sign = at < places.length ? places.charCodeAt(at) : NEWLINE;
    if (sign >= LETTER) step = step * 36 + sign - LETTER + 10;
    else if (sign >= DIGIT && sign < FIELD) step = step * 36 + sign - DIGIT;
    else {
      if (step) lengths[(doc += step)][field] += 1;
      step = 0;
      if (sign === FIELD) [field, doc] = [field + 1, -1];
      if (sign === NEWLINE) [field, doc] = [0, -1];
    }
  }
  return lengths;
}

/** @param {string} text */
const lines = (text) => text.split("\n").filter(Boolean);

/** @param {Stored} stored @returns {Index} */
export function unfold(stored) {
  const docs = rows(stored);
  const terms = stored.terms.split(" ");
  const places = stored.places.split("\n");
  const lengths = fieldLengths(stored.places, docs.length);
  const mini = MiniSearch.loadJS({
    documentCount: docs.length, nextId: docs.length, documentIds: Object.fromEntries(docs.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, field) => lengths.reduce((sum, all) => sum + all[field], 0) / docs.length),
    storedFields: {}, dirtCount: 0, serializationVersion: 2, index: [],
  }, { fields: FIELDS, tokenize: (/** @type {string} */ text) => text.split(" "), processTerm: (/** @type {string} */ term) => term });
  terms.forEach((term, number) => mini._index.set(term, new Places(places[number]))); // inside the pinned version: loadJS would unfold all
  const facets = new Map(Object.entries(stored.facets).map(([facet, choices]) =>
    [facet, choices.map(([id, name, steps]) => ({ id, name, docs: new Set(unfoldSteps(steps)) }))]));
  const [idle, whose] = [stored.idle, stored.whose].map((list) => new Set(list.split(" ")));
  /** @param {string} text @returns {Phrase} */
  const phrase = (text) => ({
    text, stems: telling({ idle, whose }, words(text), ([word]) => [Object.hasOwn(stored.forms, stem(word)) ? stored.forms[stem(word)] : stem(word)]).map(({ stems }) => stems[0]),
  });
  /** @param {string} text @returns {Phrase} those that only lead on are never shown: they come as stems */
  const leading = (text) => ({ text: "", stems: text.split(" ") });
  const groups = /** @type {[Phrase[], Phrase[]][]} */ (stored.words.map(([same, here]) => [lines(same).map(phrase), lines(here).map(leading)]));
  const said = new Set(groups.flat(2).filter(({ stems }) => stems.length === 1).map(({ stems }) => stems[0]));
  return { docs, facets, mini, known: new Set(terms), said, forms: stored.forms, groups, idle, whose };
}
