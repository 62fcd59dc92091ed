// The search in the header, from the moment that somebody goes to the field. Nothing is sent.
(function () {
"use strict";

const MEEST = 8; // results that a reader still looks through
const RUST = 600; // ms without typing before the number of results is read out
const vorm = document.getElementById("site-zoek");
const [veld, lijst, stand] = ["input", "ul", "p"].map((naam) => vorm.querySelector(naam));
let geladen, wacht;

// A page with the field of the keuzehulp has the first already, and the second once somebody went there.
const laadAlles = () => {
  const er = [globalThis.routekaartVinden, globalThis.routekaartVind];
  return (geladen ||= Promise.all(vorm.dataset.laad.split(" ").filter((_, nummer) => !er[nummer]).map(globalThis.routekaartLaad)));
};

// Each typed word must begin a word of the row, or be of the same stem; a word of its name counts most.
function past(getypt, rij, { woorden, vouw }) {
  const delen = (tekst) => woorden(tekst).map(({ ruw, stam }) => [vouw(ruw), stam]);
  const [naam, ...meer] = [rij[2], rij[3], rij[4]].map(delen);
  let punten = 0;
  for (const { ruw, stam } of getypt) {
    const raak = (deel) => deel[0].startsWith(vouw(ruw)) || deel[1] === stam;
    if (naam.some(raak)) punten += 2;
    else if (meer.flat().some(raak)) punten += 1;
    else return 0;
  }
  // Most readers look for somebody to call.
  return punten / getypt.length + 1 / (naam.length + 1) + (rij[3].startsWith("Organisatie") ? 1 : 0);
}

function zoek(tekst, index, vinden) {
  const code = /^\s*([a-z]{1,2}) ?([1-9]\d{0,2})(?:[.,](\d{1,3}))?\s*$/i.exec(tekst);
  if (code) return metCode(code, [...index.signalen, ...index.rest], globalThis.routekaartVind.codes);
  const getypt = vinden.woorden(tekst).filter((woord) => !woord.leeg);
  if (tekst.trim().length < 2 || !getypt.length) return [];
  const nummers = globalThis.routekaartVind.signalen;
  const { signalen: gevonden, gevaar } = (vinden.zoek ||= vinden.zoeker(globalThis.routekaartVind))(tekst);
  const signalen = gevonden.map((id) => index.signalen[nummers.indexOf(id)]);
  const punten = (rij) => (rij ? past(getypt, rij, vinden) : 0);
  const namen = index.rest.filter(punten).sort((een, ander) => punten(ander) - punten(een));
  // Who types a name wants that; whoever tells what they see wants a signal, as the finder has it; danger goes first.
  const eerst = gevaar || punten(signalen[0]) > punten(namen[0]) ? [signalen, namen] : [namen, signalen];
  return [...eerst.flatMap((soort) => soort.slice(0, MEEST / 2)), ...eerst.flatMap((soort) => soort.slice(MEEST / 2))];
}

function metCode([, letters, nummer, vraag], rijen, codes) {
  const hoofd = (letters + nummer).toUpperCase();
  const rij = rijen.find((een) => een[1] === hoofd);
  if (!vraag) return rij ? [rij] : hoofd.toLowerCase() in codes ? [[`c/${hoofd.toLowerCase()}/`, hoofd, `Code ${hoofd}`, ""]] : [];
  const heel = `${hoofd}.${Number(vraag)}`;
  return Number(vraag) && Number(vraag) <= (codes[hoofd.toLowerCase()] || 0) ? [[`c/${heel.toLowerCase()}/`, heel, rij ? rij[2] : "", "Vraag"]] : [];
}

function regel([adres, code, naam, soort]) {
  const [punt, link, bij] = ["li", "a", "span"].map((naam) => document.createElement(naam));
  const start = document.querySelector(".rk-deuren a").href;
  // From a disk a link names the file.
  link.href = start.endsWith("index.html") ? new URL(adres.replace(/\/(?=#|$)/, "/index.html"), start) : new URL(adres, start);
  link.textContent = code ? `${code} ${naam}` : naam;
  bij.textContent = soort;
  punt.append(link, bij);
  return punt;
}

async function toon() {
  await laadAlles();
  const tekst = veld.value;
  const gevonden = zoek(tekst, globalThis.routekaartZoek, globalThis.routekaartVinden).slice(0, MEEST);
  const leeg = tekst.trim().length < 2;
  lijst.replaceChildren(...gevonden.map(regel));
  lijst.hidden = !gevonden.length;
  clearTimeout(wacht);
  const zin = leeg ? "" : gevonden.length === 1 ? "1 bladzijde gevonden." : gevonden.length ? `${gevonden.length} bladzijden gevonden.` : "Niets gevonden. Probeer een ander woord.";
  stand.hidden = leeg || gevonden.length > 0;
  if (leeg || !gevonden.length) stand.textContent = zin;
  else wacht = setTimeout(() => (stand.textContent = zin), RUST);
}

veld.addEventListener("input", toon);
vorm.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  veld.value = "";
  toon();
});
vorm.addEventListener("submit", async (event) => {
  event.preventDefault();
  await toon();
  lijst.querySelector("a")?.click();
});
toon(); // somebody may have typed while this was on its way
})();
