// The field above the gemeenten: it leaves those that begin a word with what one types.
(function () {
"use strict";

const vorm = document.getElementById("rk-gemeente");
const [veld, stand] = ["input", "[role=status]"].map((naam) => vorm.querySelector(naam));
const rijen = [...document.querySelectorAll(".rk-gemeenten > li")];

// Without accents, capitals and signs: "'s-Hertogenbosch" is found by "s hert" and by "hert".
const kaal = (tekst) => ` ${tekst.normalize("NFD").toLowerCase().replace(/[^a-z0-9 -]/g, "").replace(/[ -]+/g, " ").trim()}`;

function toon() {
  const gezocht = kaal(veld.value);
  const past = rijen.filter((rij) => !(rij.hidden = !kaal(rij.textContent).includes(gezocht)));
  for (const rij of rijen) {
    const delen = rij.querySelector("details");
    if (delen) delen.open = past.length === 1 && !rij.hidden;
  }
  stand.textContent = past.length ? "" : "Deze gemeente staat er niet bij.";
  return past;
}

veld.addEventListener("input", toon);
vorm.addEventListener("submit", (event) => {
  event.preventDefault();
  const links = toon().flatMap((rij) => [...rij.querySelectorAll("a")]);
  if (links.length === 1) links[0].click();
});
toon();
})();
