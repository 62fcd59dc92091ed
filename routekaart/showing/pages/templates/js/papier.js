// Says how old the reader's paper is. Its mark stands behind # in the address, as the QR code has
// it: school year, version, day. Nothing is sent or kept; the page says the same without this file.
(function () {
  "use strict";

  const MONTHS =
    "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
  const MARK = /^(\d{4}-\d{4})\.([\p{L}\p{N}][\p{L}\p{N}. -]{0,19})\.(\d{4})-(\d{2})-(\d{2})$/u;

  // What a mark says, or null for anything else: a mark is typed and copied by people.
  function read(text) {
    const found = text.length <= 200 && MARK.exec(text);
    if (!found) return null;
    const [, schooljaar, versie, year, month, day] = found;
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
    const datum = `${Number(day)} ${MONTHS[month - 1]} ${year}`;
    return { schooljaar, versie, datum, day: `${year}-${month}-${day}` };
  }

  function decoded(hash) {
    try {
      return decodeURIComponent(hash);
    } catch {
      return "";
    }
  }

  function verdict(paper, site) {
    const same = paper.schooljaar === site.schooljaar && paper.versie === site.versie;
    if (same && paper.day === site.day) return "Dit is nog de nieuwste.";
    if (paper.day > site.day) return `Deze site is ouder dan uw papier: van ${site.datum}.`;
    if (same) {
      return `Dit is nog de nieuwste versie. Deze site is later bijgehouden, op ${site.datum}: kijk voor telefoonnummers liever hier.`;
    }
    return `Er is een nieuwere: versie ${site.versie} van ${site.datum}.`;
  }

  const place = document.getElementById("rk-papier");
  const site = place && read(place.dataset.merk);
  if (!site) return;

  function show() {
    const paper = read(decoded(window.routekaart.anchor()));
    const year = paper && paper.schooljaar !== site.schooljaar ? ` van schooljaar ${paper.schooljaar}` : "";
    place.textContent = paper
      ? `Uw papier is van ${paper.datum}, versie ${paper.versie}${year}. ${verdict(paper, site)}`
      : "";
  }

  window.addEventListener("hashchange", show);
  show();
})();
