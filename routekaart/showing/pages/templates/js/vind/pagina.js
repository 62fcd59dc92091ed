// The field on the page: shows what fits instead of the whole list. Nothing is sent or kept.
// Without this file the list stands as it is and there is no field.

const RUST = 600; // ms without typing before the number of results is read out
const TEGELIJK = (aantal) => (aantal === 1 ? "1 situatie past." : `${aantal} situaties passen.`);

function begin(index) {
  const vorm = document.getElementById("rk-vind");
  const [veld, stand, gevaar, gevonden, verder, lijst] = ["vind", "vind-stand", "vind-gevaar", "vind-gevonden", "vind-verder", "vind-lijst"].map((id) => document.getElementById(id));
  const zoek = zoeker(index);
  const regels = new Map([...lijst.querySelectorAll("a[data-signaal]")].map((link) => [link.dataset.signaal, link.closest("li")]));
  const perCode = new Map([...regels].map(([signaal, regel]) => [regel.querySelector(".rk-code").textContent.toLowerCase(), signaal]));
  let wacht, getoond;

  // "g4.3" and "G 4.3": the page of a code, as far as this region has that code.
  function metCode(tekst) {
    const delen = /^\s*([a-z]{1,2}) ?([1-9]\d{0,2})(?:[.,](\d{1,3}))?\s*$/i.exec(tekst);
    if (!delen) return null;
    const hoofd = (delen[1] + delen[2]).toLowerCase();
    const signaal = perCode.get(hoofd);
    if (!delen[3]) return signaal ? regels.get(signaal).cloneNode(true) : index.codes[hoofd] === 0 ? regel(hoofd) : null;
    return Number(delen[3]) > 0 && Number(delen[3]) <= (index.codes[hoofd] || 0) ? regel(`${hoofd}.${Number(delen[3])}`, signaal) : null;
  }

  // A line that leads to the page of a code, made like those of the list.
  function regel(code, signaal) {
    const nieuw = regels.values().next().value.cloneNode(true);
    nieuw.querySelector(".rk-signalen__bij")?.remove();
    const link = nieuw.querySelector("a");
    // From a disk the link to all codes ends in a file name, and so must this one.
    link.setAttribute("href", verder.querySelector("[data-codes]").getAttribute("href").replace(/(index\.html)?$/, `${code}/$1`));
    if (signaal) link.dataset.signaal = signaal;
    else delete link.dataset.signaal;
    nieuw.querySelector(".rk-code").textContent = code.toUpperCase();
    const naam = signaal && regels.get(signaal).querySelector(".rk-signalen__naam").textContent;
    nieuw.querySelector(".rk-signalen__naam").textContent = signaal ? `Naar deze vraag bij: ${naam}` : `Naar code ${code.toUpperCase()}`;
    return nieuw;
  }

  function toon() {
    const tekst = veld.value;
    if (tekst === getoond) return; // the focus stays where it is
    getoond = tekst;
    const code = metCode(tekst);
    const antwoord = code ? { gevaar: false, signalen: [] } : zoek(tekst);
    const nieuw = code ? [code] : antwoord.signalen.map((signaal) => regels.get(signaal)).filter(Boolean).map((regel) => regel.cloneNode(true));
    // Of one letter or two nothing can be said yet.
    const leeg = !nieuw.length && !antwoord.gevaar && (tekst.match(/[\p{L}\p{N}]/gu) || []).length < 3;
    gevonden.replaceChildren(...nieuw);
    gevonden.hidden = !nieuw.length;
    gevaar.hidden = !antwoord.gevaar;
    verder.hidden = leeg || nieuw.length > 0;
    // Out of the page, not only out of sight: what is found stands once.
    if (leeg && !lijst.isConnected) verder.before(lijst);
    if (!leeg) lijst.remove();
    clearTimeout(wacht);
    const zin = leeg ? "" : nieuw.length ? TEGELIJK(nieuw.length) : "Dit staat er niet bij.";
    wacht = setTimeout(() => (stand.textContent = zin), leeg ? 0 : RUST);
  }

  veld.addEventListener("input", toon);
  veld.addEventListener("search", toon);
  vorm.addEventListener("submit", (event) => {
    event.preventDefault();
    toon();
    gevonden.querySelector("a")?.focus();
  });
  toon(); // what was typed before the words were there, or what the browser brought back
}

// The words come when somebody goes to the field, or already typed.
function wacht() {
  const [vorm, veld, stand, lijst] = ["rk-vind", "vind", "vind-stand", "vind-lijst"].map((id) => document.getElementById(id));
  let geladen;
  const zeg = (isBezig, zin) => {
    lijst.setAttribute("aria-busy", isBezig);
    stand.textContent = zin;
  };
  const klaar = () => {
    veld.removeEventListener("input", wachtend);
    zeg(false, "");
    begin(globalThis.routekaartVind);
  };
  const mis = () => {
    geladen = null; // the next letter tries again
    zeg(false, "Zoeken lukt nu niet. Kies uit de lijst.");
  };
  const laad = () => (geladen ||= globalThis.routekaartLaad(vorm.dataset.laad).then(klaar, mis));
  const wachtend = () => {
    zeg(true, "Even zoeken…");
    laad();
  };
  veld.addEventListener("input", wachtend);
  for (const soort of ["focus", "pointerenter"]) veld.addEventListener(soort, laad, { once: true });
  vorm.addEventListener("submit", (event) => event.preventDefault());
  vorm.classList.add("rk-vind--aan");
  if (veld.value || document.activeElement === veld) laad();
}

globalThis.routekaartVinden = { zoeker, woorden, vouw }; // for the search in the header
if (document.getElementById("rk-vind")) wacht();
