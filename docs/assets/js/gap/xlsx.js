// A round as a workbook a leader can open, filter and sort. What the format asks is ours to write; fflate packs it, and is fetched only when asked for.
// Written by ECMA-376 (Office Open XML), part 1. All text is in inline strings, which are never formulas.
import { COLUMNS, facts, rows } from "./table.js";

/** @typedef {import("./round.js").Sheet} Sheet @typedef {import("./round.js").Round} Round */

const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MADE = new Date(2000, 0, 1); // of the parts in the file: the same round gives the same bytes
const HEAD = 1; // places in the styles below
const TEXT = 2;
const WIDTHS = [6, 22, 48, 14, 22, 16, 28, 40, 40, 22, 14, 26, 30, 12, 28];
const LAST = column(COLUMNS.length - 1);

/**
 * The workbook of a round: the sheets «Svar» and «Om».
 * @param {Sheet} sheet @param {Round} round @param {string} [sender] who is behind the portal
 * @returns {Promise<Blob>}
 */
export async function workbook(sheet, round, sender = "") {
  const { zipSync } = await import("../vendor/fflate.js");
  const encoder = new TextEncoder();
  const files = Object.entries(parts(sheet, round, sender)).map(([name, xml]) => [name, encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]);
  return new Blob([zipSync(Object.fromEntries(files), { mtime: MADE })], { type: MIME });
}

/** The files in the workbook. @param {Sheet} sheet @param {Round} round @param {string} sender @returns {Record<string, string>} */
function parts(sheet, round, sender) {
  const answers = rows(sheet, round);
  const about = [...facts(sheet, round), ...(sender ? [["Avsender", sender]] : [])];
  const filter = `A1:${LAST}${answers.length + 1}`;
  const fixed = filter.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KINDS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KINDS}.styles+xml"/>${[1, 2].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${KINDS}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": ties(["officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": ties(["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["styles", "styles.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${TIES}"><bookViews><workbookView/></bookViews><sheets><sheet name="Svar" sheetId="1" r:id="rId1"/><sheet name="Om" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Svar!${fixed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Svar!$1:$1</definedName></definedNames></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>${style('fontId="1" borderId="1" applyFont="1" applyBorder="1"')}${style('quotePrefix="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/sheet1.xml": worksheet([COLUMNS, ...answers], WIDTHS, `<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>`, `<autoFilter ref="${filter}"/>`),
    "xl/worksheets/sheet2.xml": worksheet([["Om runden", ""], ...about], [24, 80]),
  };
}

/** Wrapped text at the top of the cell. `quotePrefix` keeps a text a text also when someone edits the cell. @param {string} more */
const style = (more) => `<xf ${more} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

/** @param {[string, string][]} targets */
const ties = (...targets) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${TIES}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A sheet with a head; printed lying, as wide as the paper. @param {(string | number)[][]} lines @param {number[]} widths @param {string} [pane] @param {string} [filter] */
function worksheet(lines, widths, pane = "", filter = "") {
  const columns = widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join("");
  const body = lines.map((line, row) => `<row r="${row + 1}">${line.map((value, place) => cell(`${column(place)}${row + 1}`, value, row ? TEXT : HEAD)).join("")}</row>`).join("");
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${pane && ' tabSelected="1"'}>${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${body}</sheetData>${filter}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** A cell; without anything in it, it is empty for those who sort and count. @param {string} place @param {string | number} value @param {number} look */
function cell(place, value, look) {
  if (value === "") return `<c r="${place}" s="${look}"/>`;
  if (typeof value === "number") return `<c r="${place}" s="${look}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** The letters of a column. @param {number} place @returns {string} */
function column(place) {
  return (place < 26 ? "" : column(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
}

/**
 * Text as the format holds it: what XML can't hold is written _xHHHH_, and so is what only looks like that (ECMA-376, ST_Xstring).
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9a-f]{4}_)|[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/giu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
