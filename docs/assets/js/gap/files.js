// Out to files and in from them. Files are made and read on the machine; nothing is sent.
import { count, something } from "./desk.js";
import { csv } from "./csv.js";
import { fromBytes, today, tooLarge, written } from "./exchange.js";
import { response } from "./fhir.js";
import { LIMITS } from "./round.js";
import { part, say, tell } from "./words.js";
import { workbook } from "./xlsx.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */

const WAIT = 60_000; // ms a browser may need before it has taken the file

/** What a round is called. @param {Round} round */
export const nameOf = ({ about }) => [about.runde, about.enhet, about.dato].filter(Boolean).join(", ") || say("unnamed");

/** Reads one file. @param {File} file @param {Sheet} sheet */
export async function readFile(file, sheet) {
  if (file.size > LIMITS.file) return tooLarge();
  try {
    return fromBytes(await file.arrayBuffer(), sheet);
  } catch {
    return { wrong: say("no-read") };
  }
}

/** @type {Record<string, { end: string, made: (sheet: Sheet, round: Round) => Blob | Promise<Blob> }>} */
const FORMATS = {
  json: { end: "json", made: (_, round) => new Blob([written(round)], { type: "application/json" }) },
  csv: { end: "csv", made: (sheet, round) => new Blob([csv(sheet, round)], { type: "text/csv" }) },
  xlsx: { end: "xlsx", made: (sheet, round) => workbook(sheet, round, sender()) },
  fhir: { end: "fhir.json", made: (sheet, round) => new Blob([JSON.stringify(response(sheet, round, questionnaire(sheet)), null, 1)], { type: "application/fhir+json" }) },
};

/** Who is behind the portal, as its masthead says. */
const sender = () => (document.querySelector(".wordmark")?.textContent ?? "").trim().replace(/\s+/g, " ");

/** @param {Sheet} sheet */
const questionnaire = ({ id, address }) => address.replace(/sjekklister\/[^/]*\/?$/, `eksport/fhir/${id}.json`);

/** @param {Desk} desk @param {Sheet} sheet @param {() => void} safe called when the round lies in a file that can be read back */
export function files(desk, sheet, safe) {
  import("../vendor/fflate.js").catch(() => {}); // here now, so that a workbook can be made when the network is gone
  /** @param {string} format */
  async function out(format) {
    const { current } = desk.now;
    if (!something(current)) return tell("out", say("nothing-out"));
    const { end, made } = FORMATS[format];
    const name = `${["gap", sheet.id, plain(current.about.runde), plain(current.about.enhet), today()].filter(Boolean).join("-")}.${end}`;
    try {
      save(await made(sheet, { ...current, exported: today() }), name);
      if (format === "json") safe();
      tell("out", say("made", { name }));
    } catch {
      tell("out", say("not-made"), true);
    }
  }

  for (const each of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-out]"))) {
    each.addEventListener("click", () => out(each.dataset.out ?? ""));
  }
  const field = /** @type {HTMLInputElement} */ (document.getElementById("file-round"));
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (!file) return;
    const read = await readFile(file, sheet);
    const wrong = "wrong" in read;
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    field.value = "";
    if (wrong) return tell("in", `${file.name}: ${read.wrong}`, true);
    const { current, earlier } = desk.now;
    const busy = something(current);
    desk.change({ ...desk.now, current: read.round, earlier: busy ? [current, ...earlier] : earlier }, say("step-import"));
    const values = { name: nameOf(read.round), n: count(read.round), total: sheet.items.length };
    tell("in", [say(busy ? "imported-kept" : "imported", values), read.told].filter(Boolean).join(" "));
  });
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), WAIT);
}

/** A name a file system takes. @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[^a-z0-9æøå]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
