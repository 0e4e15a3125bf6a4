// Words as the search compares them. macros/search/words.py does the very same: a test holds them together.
import { stemmer } from "../vendor/stemmer.js";

const FOLDED = /** @type {Record<string, string>} */ ({ æ: "a", ø: "o", å: "a", ð: "d", đ: "d", ł: "l", ß: "s", "–": "-", "‑": "-" });
const WORD = /[a-z0-9]+(?:[.-][a-z0-9]+)*/g;
// The stemmer takes «-leg» and «-lov» for endings, and makes «fastlege» one with «fast»
const KEPT = /^(.{2,}(?:leg|lov))(?:e|en|er|ene|a|ar|ane)?s?$/;
// … and gives «leder», «ledere» and «lederne» a stem each
const PERSON = /^(.*(?:led|forsk|behandl|planlegg|plei|deltak))er(?:e|en|ne|ene)?s?$/;
const NUMBER = /^[0-9]+(?:\.[0-9]+)*[a-z]?$/;

/** Small letters without accents, and æ, ø and å as those write them who lack the keys: «parorende». @param {string} text */
export const fold = (text) => text.toLowerCase()
  .normalize("NFD").replace(/\p{M}/gu, "")
  .replace(/[æøåðđłß–‑]/g, (sign) => FOLDED[sign]);

/** «paaroerende» is «parorende»; short words such as «AAS» are left alone. @param {string} word */
const single = (word) => (word.length > 4 ? word.replace(/aa|ae|oe/g, (pair) => pair[0]) : word);

/** The stem of a folded word. @param {string} word */
export const stem = (word) => KEPT.exec(word)?.[1] ?? PERSON.exec(word)?.[1].concat("er") ?? (word.length < 4 || /[0-9]$/.test(word) ? word : stemmer(word));

/**
 * The words of a text, each as the folded words it can be compared by: «drop-out» is «dropout», «drop» and «out».
 * @param {string} text
 * @returns {string[][]}
 */
export const words = (text) => (fold(text).match(WORD) ?? []).map((word) => {
  const number = word.replaceAll("-", ".");
  if (NUMBER.test(number)) return [number];
  const parts = word.split(/[.-]/).map(single);
  return parts.length === 1 ? parts : [parts.join(""), ...parts.filter((part) => part.length > 1 || /[0-9]/.test(part))];
});
