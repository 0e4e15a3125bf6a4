// Bars for the result. Full, hatched and open tell them apart, and a word and a number always stand beside them.
const SVG = "http://www.w3.org/2000/svg";

/** @typedef {"full" | "partly" | "open" | "dashed"} Look */

/** One bar of parts, after each other from the left. @param {{ look: Look, share: number }[]} parts shares of the whole, 0–1 */
export function bar(parts) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("aria-hidden", "true");
  let from = 0;
  for (const { look, share } of parts) {
    if (!share) continue;
    const rect = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ class: `bar__${look}`, x: percent(from), y: "0", width: percent(share), height: "100%" })) rect.setAttribute(name, value);
    svg.append(rect);
    from += share;
  }
  return svg;
}

/** @param {number} share */
const percent = (share) => `${Math.round(share * 10_000) / 100}%`;
