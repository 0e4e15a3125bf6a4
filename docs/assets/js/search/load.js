// Fetches the index once, and the texts of the pages that are shown.
const ROOT = new URL("../../../", import.meta.url);

/** @type {Promise<import("./index.js").Index> | undefined} */
let index;
/** @type {Map<number, Promise<string[]>>} */
const texts = new Map();

/** @param {string} name @returns {Promise<any>} */
async function json(name) {
  const answer = await fetch(new URL(`sok/${name}.json`, ROOT));
  if (!answer.ok) throw new Error(`sok/${name}.json: ${answer.status}`);
  return answer.json();
}

/** The index. A failure is forgotten, so that the next try may succeed. */
export function load() {
  index ??= Promise.all([json("indeks"), import("./index.js")]).then(([stored, { unfold }]) => unfold(stored)).catch((error) => { index = undefined; throw error; });
  return index;
}

/** The texts of a page, its summary first; none where they can't be fetched. @param {number} id @returns {Promise<string[]>} */
export async function textsOf(id) {
  if (!texts.has(id)) texts.set(id, json(`tekst-${id}`).catch(() => { texts.delete(id); return []; }));
  return (await texts.get(id)) ?? [];
}

/** The whole address of a page. @param {string} href */
export const addressOf = (href) => new URL(href, ROOT).href;
