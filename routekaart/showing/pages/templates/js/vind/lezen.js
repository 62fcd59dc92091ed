// What a typed word may stand for: [stem, how sure that is]. A word that is not known as it stands
// may be a compound, the beginning of a word, or a typing error.
function lezer(plekken, vormen, zeldzaam) {
  const onthouden = new Map();

  function lees({ ruw, stam, stil }, isBezig) {
    if (plekken.has(stam) || stil) return [[stam, 1]];
    const woord = vouw(ruw);
    if (woord.length < 3 || /^\d+$/.test(ruw)) return [];
    const gevonden = new Map();
    const noem = (ander, zeker) => gevonden.set(ander, Math.max(gevonden.get(ander) || 0, zeker));
    for (const [deel, zeker] of delen(woord)) noem(deel, zeker);
    for (const [vorm, ander] of vormen) {
      if (isBezig && vorm.startsWith(woord)) noem(ander, 0.75);
      else if (woord.length > 4 && vorm.length > woord.length + 2 && vorm.startsWith(woord)) noem(ander, 0.6);
      const fouten = afstand(woord, vorm);
      if (fouten < 3) noem(ander, 0.95 - 0.18 * fouten);
    }
    const beste = Math.max(...gevonden.values());
    return [...gevonden].filter(([, zeker]) => zeker > beste - 0.12);
  }

  // The known parts of a compound: both of two, or a long one at the start or the end.
  function* delen(woord) {
    const ken = (deel) => deel.length > 2 && zeldzaam.has(stam(deel));
    for (let plek = 3; plek <= woord.length - 3; plek++) {
      const [kop, staart] = [woord.slice(0, plek), woord.slice(plek)];
      const [kentKop, kentStaart] = [ken(kop), ken(staart)];
      const kort = Math.min(plek, staart.length) < 4 && woord.length < 8;
      if (kentKop && kentStaart && !kort) yield* [[stam(kop), 0.85], [stam(staart), 0.85]];
      else if (kentKop && plek > 3 && (plek > 4 || staart.length > 3)) yield [stam(kop), plek > 4 ? 0.7 : 0.5];
      else if (kentStaart && staart.length > 4) yield [stam(staart), 0.65];
    }
  }

  return (woord, isBezig) => {
    const sleutel = `${woord.ruw} ${isBezig}`;
    if (!onthouden.has(sleutel)) onthouden.set(sleutel, lees(woord, isBezig));
    return onthouden.get(sleutel);
  };
}

// How many typing errors lie between two words; 3 when too many. Letters side by side on the
// keyboard, and two that changed places, count for less.
const TOETSEN = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const buren = (een, ander) => TOETSEN.some((rij) => rij.includes(een) && rij.includes(ander) && Math.abs(rij.indexOf(een) - rij.indexOf(ander)) === 1);
function afstand(een, ander) {
  const mag = een.length < 5 ? 0 : een.length < 8 ? 1 : 2;
  if (!mag || Math.abs(een.length - ander.length) > mag || (een[0] !== ander[0] && een[1] !== ander[1])) return 3;
  let vorige = [];
  let rij = Array.from({ length: ander.length + 1 }, (_, nummer) => nummer);
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
