// A round as a FHIR R4B QuestionnaireResponse, with nothing that R4 lacks. The Questionnaire it answers is made with the pages, one for each checklist.
// https://hl7.org/fhir/R4B/questionnaireresponse.html
import { attempted, isObject, quoted, refuse, roundFrom } from "./check.js";
import { ABOUT_NAMES, CHOICES, FIELD_NAMES, FORMAT, VERSION, answerTo, kept } from "./round.js";

/**
 * @typedef {import("./round.js").Sheet} Sheet
 * @typedef {import("./round.js").Round} Round
 * @typedef {import("./round.js").Answer} Answer
 * @typedef {{valueString: string} | {valueInteger: number} | {valueCoding: {system: string, code: string, display: string}}} Value
 * @typedef {{linkId: string, text?: string, answer?: Value[], item?: Part[]}} Part
 */

const APART = "utenfor-lista"; // the group of answers to items that the list doesn't have
const SYSTEMS = /** @type {Record<string, string>} */ ({ svar: "#svar", barriere: "#barrierer", prioritet: "#prioritet", region: "#regioner" });
// The order of the Questionnaire, which a response must keep
const ORDER = /** @type {const} */ (["svar", "hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "hinder", "barriere", "prioritet"]);
const STANDS = ["completed", "in-progress", "amended", "stopped"];

/**
 * The response that holds a round.
 * @param {Sheet} sheet @param {Round} round
 * @param {string} canonical address of the checklist's Questionnaire, without a version
 */
export function response(sheet, round, canonical) {
  const site = canonical.replace(/eksport\/fhir\/[^/]*$/, "");
  const about = ABOUT_NAMES.filter((name) => kept(round.about[name])).map((name) => leaf(name, name, round.about[name], site));
  /** @param {string} id @param {Answer | undefined} answer @param {string} [text] @returns {Part[]} */
  const point = (id, answer, text) => (given(answer) ? [{ linkId: id, ...(text && { text }), item: leaves(id, answer, site) }] : []);
  const domains = sheet.domains.map((domain) => {
    const items = sheet.items.filter((item) => item.domain === domain.id);
    return { linkId: `omrade-${domain.id}`, text: domain.name, item: items.flatMap((item) => point(item.id, answerTo(round, item.id), item.question)) };
  });
  const apart = Object.entries(round.apart).flatMap(([id, answer]) => point(id, answer));
  const groups = [{ linkId: "om", item: about }, ...domains, { linkId: APART, item: apart }].filter((group) => group.item.length);
  return {
    resourceType: "QuestionnaireResponse",
    questionnaire: `${canonical}|${encodeURIComponent(round.edition)}`,
    status: sheet.items.every((item) => answerTo(round, item.id)?.svar) ? "completed" : "in-progress",
    ...(round.exported && { authored: round.exported }),
    ...(groups.length && { item: groups }),
  };
}

/** @param {Answer | undefined} answer @returns {answer is Answer} */
const given = (answer) => answer !== undefined && FIELD_NAMES.some((name) => kept(answer[name]));

/** @param {string} id @param {Answer} answer @param {string} site @returns {Part[]} */
function leaves(id, answer, site) {
  const fields = ORDER.filter((name) => kept(answer[name])).map((name) => leaf(`${id}.${name}`, name, answer[name], site));
  return [...fields, { linkId: `${id}.utgave`, answer: [{ valueInteger: answer.edition }] }];
}

/** @param {string} linkId @param {string} name @param {string} text @param {string} site @returns {Part} */
function leaf(linkId, name, text, site) {
  const words = CHOICES[name];
  const coding = words && { system: `${site}sjekklister/veiledning/${SYSTEMS[name]}`, code: text, display: words[text] };
  return { linkId, answer: [coding ? { valueCoding: coding } : { valueString: kept(text) }] };
}

/** The round in a response that was read. @param {unknown} value @param {Sheet} sheet @returns {import("./check.js").Read} */
export const fromResponse = (value, sheet) => attempted(() => (isObject(value) ? roundOf(value, sheet) : notOurs()));

const notOurs = () => refuse("Fila er ikke svar på en GAP-sjekkliste.");

/** As `fromResponse`, but throws what is wrong. @param {Record<string, unknown>} value @param {Sheet} sheet */
export function roundOf(value, sheet) {
  if (value.resourceType !== "QuestionnaireResponse" || typeof value.questionnaire !== "string") return notOurs();
  const [, checklist, version] = /\/eksport\/fhir\/([^/|]+)\.json(?:\|(.*))?$/.exec(value.questionnaire) ?? notOurs();
  if (!STANDS.includes(String(value.status))) refuse("Fila sier ikke hvor langt svarene er kommet, eller at de er registrert ved en feil.");
  const edition = version === undefined ? sheet.edition : decoded(version);
  const known = edition === sheet.edition ? new Map(sheet.items.map((item) => [item.id, item.edition])) : new Map();
  /** @type {Record<string, Record<string, unknown>>} */
  const answers = Object.create(null);
  /** @type {Record<string, unknown>} */
  let about = Object.create(null);
  for (const [name, group] of parts(value)) {
    if (name === "om") about = values(group, "");
    else for (const [id, point] of parts(group)) {
      if (id in answers) refuse(`Fila har svar på ${quoted(id)} to ganger. Vi kan ikke vite hva som gjelder.`);
      const { utgave = known.get(id), ...fields } = values(point, `${id}.`);
      answers[id] = { edition: utgave, ...fields };
    }
  }
  const exported = /^\d{4}-\d\d-\d\d/.exec(String(value.authored ?? ""))?.[0] ?? "";
  return roundFrom({ format: FORMAT, version: VERSION, checklist, edition, exported, about, answers }, sheet);
}

/** @param {string} version */
function decoded(version) {
  try {
    return decodeURIComponent(version);
  } catch {
    return version;
  }
}

/** What stands in a group, by linkId; each once. @param {Record<string, unknown>} group @returns {[string, Record<string, unknown>][]} */
function parts(group) {
  const { item: items = [] } = group;
  if (!Array.isArray(items)) return refuse("Svarene er ikke skrevet slik de skal.");
  const seen = new Set();
  return items.map((item) => {
    if (!isObject(item) || typeof item.linkId !== "string") return refuse("Svarene er ikke skrevet slik de skal.");
    if (seen.has(item.linkId)) refuse(`Fila har ${quoted(item.linkId)} to ganger på samme sted. Vi kan ikke vite hva som gjelder.`);
    seen.add(item.linkId);
    return [item.linkId, item];
  });
}

/** Field → value in a group of questions. @param {Record<string, unknown>} group @param {string} before what their linkIds begin with */
function values(group, before) {
  /** @type {Record<string, unknown>} */
  const found = Object.create(null);
  for (const [linkId, part] of parts(group)) {
    if (!linkId.startsWith(before) || part.item !== undefined) refuse(`Fila har noe siden ikke kjenner: ${quoted(linkId)}.`);
    const name = linkId.slice(before.length);
    const value = single(part.answer, name, linkId);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** The one value of a question, undefined when it was not answered. @param {unknown} answers @param {string} name @param {string} linkId */
function single(answers = [], name, linkId) {
  if (!Array.isArray(answers) || answers.length > 1) return refuse(`Fila har ikke ett svar på ${quoted(linkId)}.`);
  if (!answers.length) return undefined;
  const answer = isObject(answers[0]) ? answers[0] : {};
  const coding = isObject(answer.valueCoding) ? answer.valueCoding : {};
  const value = name === "utgave" ? answer.valueInteger : Object.hasOwn(CHOICES, name) ? coding.code : answer.valueString;
  if (value === undefined || answer.item !== undefined) refuse(`Svaret på ${quoted(linkId)} er ikke skrevet slik det skal.`);
  return value;
}
