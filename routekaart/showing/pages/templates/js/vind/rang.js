// The order of the signals for what somebody typed. Each group of words belongs to some signals.
// A word counts by how rare it is, an expression only as far as all of it was typed.

const STILLE = 0.2; // what a word like "op" counts for, inside an expression
const NAAST = 4; // words that may stand between those of one expression
const GENOEG = 0.42; // the least that the best signal must score
const ONBEKEND = 0.035; // what is asked more for each word that nothing knows
const DEEL = 0.4; // part of the best score that the others must have
const MEEST = 8; // results that a reader still looks through
const GEVAAR = 4; // what danger counts on top

function zoeker(index) {
  const elders = index.signalen.length; // words about something else belong to a signal that is none
  const plekken = new Map(); // stem -> the expressions it stands in
  const vormen = new Map(); // word as folded -> stem, to compare typing errors with
  const dragers = new Map(); // stem -> signal -> how much it belongs there

  for (const [gewicht, gevaar, bij, teksten] of index.groepen) {
    const groep = { gewicht, gevaar, bij: bij.length ? bij : [[elders, 1]] };
    for (const tekst of teksten.split("|")) plaats(groep, tekst);
  }

  function plaats(groep, tekst) {
    const alle = woorden(tekst).filter((woord) => !woord.leeg);
    const uitdrukking = { groep, stil: new Map(alle.map(({ stam, stil }) => [stam, stil])) };
    for (const { ruw, stam, stil } of alle) {
      if (!plekken.has(stam)) plekken.set(stam, new Set());
      plekken.get(stam).add(uitdrukking);
      if (stil) continue;
      if (ruw.length > 4) vormen.set(vouw(ruw), stam);
      if (!dragers.has(stam)) dragers.set(stam, new Map());
      const drager = dragers.get(stam);
      for (const [signaal] of groep.bij) drager.set(signaal, Math.max(drager.get(signaal) || 0, groep.gewicht));
    }
  }

  const zeldzaam = new Map();
  for (const [stam, drager] of dragers) {
    const som = [...drager.values()].reduce((een, ander) => een + ander, 0);
    zeldzaam.set(stam, Math.min(1, Math.log(1 + elders / Math.max(som, 1)) / Math.log(1 + elders)));
  }
  const gewicht = (stam, stil) => (stil ? STILLE : zeldzaam.get(stam) || 1);

  // The stems that a typed word may stand for, with how sure that is.
  const onthouden = new Map();
  function lezingen(woord, isLaatste) {
    const sleutel = woord.ruw + (isLaatste ? "…" : "");
    if (!onthouden.has(sleutel)) onthouden.set(sleutel, lees(woord, isLaatste));
    return onthouden.get(sleutel);
  }
  function lees({ ruw, stam, stil }, isLaatste) {
    if (plekken.has(stam) || stil) return [[stam, 1]];
    const gevouwen = vouw(ruw);
    if (gevouwen.length < 3 || /^\d+$/.test(ruw)) return [];
    const gevonden = new Map();
    const noem = (ander, zeker) => gevonden.set(ander, Math.max(gevonden.get(ander) || 0, zeker));
    for (const [deel, zeker] of delen(gevouwen)) noem(deel, zeker);
    for (const [vorm, ander] of vormen) {
      if (isLaatste && vorm.startsWith(gevouwen)) noem(ander, 0.75);
      else if (gevouwen.length > 4 && vorm.length > gevouwen.length + 2 && vorm.startsWith(gevouwen)) noem(ander, 0.6);
      const fouten = afstand(gevouwen, vorm);
      if (fouten < 3) noem(ander, 0.95 - 0.18 * fouten);
    }
    const beste = Math.max(...gevonden.values());
    return [...gevonden].filter(([, zeker]) => zeker > beste - 0.12);
  }

  // A compound: two words known, or one at the start or the end.
  function* delen(woord) {
    const ken = (deel) => deel.length > 2 && zeldzaam.has(stam(deel));
    for (let plek = 3; plek <= woord.length - 3; plek++) {
      const [kop, staart] = [woord.slice(0, plek), woord.slice(plek)];
      const [kent, ookStaart] = [ken(kop), ken(staart)];
      const beide = kent && ookStaart;
      if (kent && (beide || plek > 4 || (plek > 3 && staart.length > 3))) yield [stam(kop), beide ? 0.85 : plek > 4 ? 0.7 : 0.5];
      if (ookStaart && (beide || staart.length > 4)) yield [stam(staart), beide ? 0.85 : 0.65];
    }
  }

  function zoek(tekst) {
    const getypt = woorden(tekst);
    const laatste = /\s$/.test(tekst) ? null : getypt[getypt.length - 1];
    const raak = new Map(); // expression -> stem -> [[position, certainty]]
    let onbekend = 0;
    const noem = (stam, plek, zeker, stil = false) => {
      for (const uitdrukking of plekken.get(stam) || []) {
        if (uitdrukking.stil.get(stam) !== stil) continue;
        if (!raak.has(uitdrukking)) raak.set(uitdrukking, new Map());
        const hier = raak.get(uitdrukking);
        if (!hier.has(stam)) hier.set(stam, []);
        hier.get(stam).push([plek, zeker]);
      }
    };
    getypt.forEach((woord, plek) => {
      if (woord.leeg) return;
      const samen = plek + 1 < getypt.length && stam(woord.ruw + getypt[plek + 1].ruw);
      if (samen && zeldzaam.has(samen)) noem(samen, plek, 1);
      const gelezen = lezingen(woord, woord === laatste);
      for (const [stam, zeker] of gelezen) noem(stam, plek, zeker, woord.stil);
      if (!woord.stil && !gelezen.length) onbekend++;
    });

    const beste = getypt.map(() => new Float64Array(elders + 1));
    const gevaar = new Float64Array(elders + 1);
    for (const [uitdrukking, hier] of raak) {
      const { groep, stil } = uitdrukking;
      let heel = 0, er = 0, zekerst = 1, eerste = Infinity, verste = 0, zegt = false;
      for (const [stam, isStil] of stil) {
        const telt = gewicht(stam, isStil);
        heel += telt;
        const treffers = hier.get(stam);
        if (!treffers) continue;
        const [plek, zeker] = treffers.reduce((een, ander) => (ander[1] > een[1] ? ander : een));
        er += telt;
        zegt = zegt || !isStil;
        zekerst = Math.min(zekerst, zeker);
        eerste = Math.min(eerste, plek);
        verste = Math.max(verste, plek);
      }
      const compleet = er / heel;
      if (!zegt && compleet < 1) continue;
      const wijd = verste - eerste + 1 > stil.size + NAAST ? 0.5 : 1;
      const trouw = compleet ** 2 * (stil.size > 1 ? wijd : 1);
      if (groep.gevaar && compleet > 0.99 && wijd === 1 && zekerst > 0.72) {
        for (const [signaal, band] of groep.bij) gevaar[signaal] = Math.max(gevaar[signaal], band);
      }
      for (const [stam, treffers] of hier) {
        for (const [plek, zeker] of treffers) {
          const telt = groep.gewicht * trouw * zeker * gewicht(stam, stil.get(stam)) * (compleet > 0.99 && stil.size > 1 ? 1.2 : 1);
          if (globalThis.SPOOR && telt > 0.15) globalThis.SPOOR.push([stam, [...stil.keys()].join(' '), groep.bij.map(([s]) => index.signalen[s] || 'ELDERS').join(','), telt.toFixed(2)]);
          for (const [signaal, band] of groep.bij) beste[plek][signaal] = Math.max(beste[plek][signaal], telt * band);
        }
      }
    }
    const punten = index.signalen.map((_, signaal) => beste.reduce((som, plek) => som + plek[signaal], 0) + GEVAAR * gevaar[signaal]);
    const isGevaar = gevaar.some((band) => band > 0);
    const top = Math.max(...punten);
    const eldersPunten = beste.reduce((som, plek) => som + plek[elders], 0);
    const genoeg = top >= GENOEG + ONBEKEND * onbekend && top > eldersPunten;
    const volgorde = punten
      .map((punt, signaal) => [punt, signaal])
      .filter(([punt]) => genoeg && punt >= DEEL * top)
      .sort((een, ander) => ander[0] - een[0] || een[1] - ander[1])
      .slice(0, MEEST);
    return { gevaar: isGevaar, signalen: volgorde.map(([, signaal]) => index.signalen[signaal]), punten: volgorde, elders: eldersPunten, onbekend };
  }
  return zoek;
}

// How many typing errors lie between two words; 3 when too many. Letters side by side on the
// keyboard, and two that changed places, count for less.
const TOETSEN = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const buren = (een, ander) => TOETSEN.some((rij) => rij.includes(een) && Math.abs(rij.indexOf(een) - rij.indexOf(ander)) === 1 && rij.includes(ander));
function afstand(een, ander) {
  const mag = een.length < 5 ? 0 : een.length < 8 ? 1 : 2;
  if (!mag || Math.abs(een.length - ander.length) > mag || (een[0] !== ander[0] && een[1] !== ander[1])) return 3;
  let vorige = [], rij = Array.from({ length: ander.length + 1 }, (_, nummer) => nummer);
  for (let i = 1; i <= een.length; i++) {
    const nieuw = [i];
    for (let j = 1; j <= ander.length; j++) {
      const [a, b] = [een[i - 1], ander[j - 1]];
      const fout = a === b ? 0 : buren(a, b) ? 0.8 : 1;
      nieuw[j] = Math.min(rij[j] + 1, nieuw[j - 1] + 1, rij[j - 1] + fout);
      if (i > 1 && j > 1 && a === ander[j - 2] && een[i - 2] === b) nieuw[j] = Math.min(nieuw[j], vorige[j - 2] + 0.8);
    }
    [vorige, rij] = [rij, nieuw];
  }
  return rij[ander.length] <= mag ? rij[ander.length] : 3;
}
