"use strict";
// The length map of a random network in floating point: a preview, which proves nothing.

const Propagation = (() => {
  const NODES = 16, END = 12;

  // Gauss-Legendre nodes and weights on [-1, 1], by Newton's method.
  const rule = (() => {
    const found = [];
    for (let i = 0; i < NODES; i++) {
      let x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5)), slope = 1;
      for (let step = 0; step < 40; step++) {
        let [p0, p1] = [1, x];
        for (let n = 2; n <= NODES; n++) [p0, p1] = [p1, ((2 * n - 1) * x * p1 - (n - 1) * p0) / n];
        slope = NODES * (x * p1 - p0) / (x * x - 1);
        x -= p1 / slope;
      }
      found.push([x, 2 / ((1 - x * x) * slope * slope)]);
    }
    return found;
  })();

  // Where the integrals over z are cut: at integers, at kinks, and finely near 0 if the deviation is large.
  function cuts(kinks, deviation) {
    const found = [];
    for (let z = -END; z <= END; z++) found.push(z);
    for (const kink of kinks) found.push(kink / deviation);
    for (let size = 0.25; size / deviation < END; size *= 2) found.push(size / deviation, -size / deviation);
    return found.filter(z => Math.abs(z) <= END).sort((a, b) => a - b);
  }

  // E phi^2 for normal net inputs of variance K.
  function square(phi, K) {
    const deviation = Math.sqrt(K), edges = cuts(phi.kinks, deviation);
    let sum = 0;
    for (let i = 1; i < edges.length; i++) {
      const half = (edges[i] - edges[i - 1]) / 2, middle = (edges[i] + edges[i - 1]) / 2;
      for (const [node, weight] of rule) {
        const z = middle + half * node;
        sum += weight * half * Math.exp(-z * z / 2) * phi.value(deviation * z) ** 2;
      }
    }
    return sum / Math.sqrt(2 * Math.PI);
  }

  // E phi'^2, and the derivative of E phi^2 by K.
  function moments(phi, K) {
    const deviation = Math.sqrt(K), edges = cuts(phi.kinks, deviation);
    let slope = 0, change = 0;
    for (let i = 1; i < edges.length; i++) {
      const half = (edges[i] - edges[i - 1]) / 2, middle = (edges[i] + edges[i - 1]) / 2;
      if (half < 1e-300) continue;
      for (const [node, weight] of rule) {
        const z = middle + half * node;
        const density = weight * half * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        const value = phi.value(deviation * z) ** 2 * density;
        change += value * (z * z - 1);
        slope += phi.slope(deviation * z) ** 2 * density;
      }
    }
    return { slope, change: change / (2 * K) };
  }

  // Whether phi jumps, so that no derivative of it has a mean square.
  const jumps = phi => phi.kinks.some(kink => {
    const step = 1e-9 * Math.max(1, Math.abs(kink));
    return Math.abs(phi.value(kink + step) - phi.value(kink - step)) > 1e-6;
  });

  function network(phi, weight, bias) {
    const map = q => {
      const K = weight * q + bias;
      return K > 0 ? square(phi, K) : phi.value(0) ** 2;
    };
    const hasJump = jumps(phi);
    function at(q) {
      const K = weight * q + bias;
      if (K > 0) {
        const found = moments(phi, K);
        return { q, slope: weight * found.change, chi: hasJump ? Infinity : weight * found.slope };
      }
      // Net inputs vanish: half of them come from either side of 0, where phi is nearly a line.
      const sides = (phi.slope(1e-12) ** 2 + phi.slope(-1e-12) ** 2) / 2;
      return { q, slope: weight * sides, chi: hasJump ? Infinity : weight * sides };
    }
    return { map, at };
  }

  // The fixed points between 1e-6 and 1e4, and 0; what lies closer together or beyond is not seen.
  function fixedPoints({ map, at }, bias) {
    const found = [];
    const steps = 100;
    const near = (rest, q) => Math.abs(rest) < 1e-11 * q;
    let same = 0;
    if (bias === 0 && Math.abs(map(0)) < 1e-30) found.push(at(0));
    let q = 1e-6, rest = map(q) - q;
    for (let i = 1; i <= steps; i++) {
      const next = 10 ** (-6 + 10 * i / steps), after = map(next) - next;
      if (near(after, next)) {
        same++;
        found.push(at(next));
      } else if (rest < 0 !== after < 0 && !near(rest, q)) {
        let [low, high] = [q, next];
        for (let k = 0; k < 60; k++) {
          const middle = (low + high) / 2;
          if (rest < 0 === map(middle) - middle < 0) low = middle; else high = middle;
        }
        found.push(at((low + high) / 2));
      }
      [q, rest] = [next, after];
    }
    return same > 0.9 * steps ? { every: true, points: [] } : { every: false, points: found };
  }

  function trajectory({ map }, start, layers) {
    const found = [start];
    for (let layer = 0; layer < layers; layer++) {
      const next = map(found[layer]);
      found.push(Number.isFinite(next) && next < 1e12 ? next : Infinity);
      if (found[layer + 1] === Infinity) break;
    }
    return found;
  }

  // Random numbers that are the same on every visit.
  function generator(seed) {
    let state = seed >>> 0;
    const uniform = () => {
      state = state + 0x6D2B79F5 >>> 0;
      let t = state;
      t = Math.imul(t ^ t >>> 15, t | 1);
      t ^= t + Math.imul(t ^ t >>> 7, t | 61);
      return ((t ^ t >>> 14) >>> 0) / 4294967296;
    };
    let kept = null;
    return () => {
      if (kept !== null) {
        const found = kept;
        kept = null;
        return found;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform())), angle = 2 * Math.PI * uniform();
      kept = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    };
  }

  const BANK = 1 << 17;
  let bank = null;

  // phi between -64 and 64 by a table, which is squared later: near 0 a table of phi^2 would be far off.
  function table(phi) {
    const steps = 128, end = 64;
    const values = Float64Array.from({ length: 2 * end * steps + 2 }, (_, i) => phi.value(i / steps - end));
    return x => {
      const place = (x + end) * steps, i = Math.floor(place);
      return i >= 0 && i < values.length - 1 ? values[i] + (place - i) * (values[i + 1] - values[i]) : phi.value(x);
    };
  }

  // Mean squares of random networks, layer by layer: given one layer's, a unit of the next is normal.
  function simulate(phi, weight, bias, start, width, layers) {
    const networks = Math.max(20, Math.min(200, Math.floor(2e6 / (width * layers))));
    if (bank === null) {
      const normal = generator(1);
      bank = Float64Array.from({ length: BANK }, () => normal());
    }
    const place = generator(2), fast = table(phi);
    const found = Array.from({ length: layers + 1 }, () => []);
    for (let i = 0; i < networks; i++) {
      let q = start;
      found[0].push(q);
      for (let layer = 1; layer <= layers; layer++) {
        const deviation = Math.sqrt(weight * q + bias);
        const first = Math.floor(Math.abs(place()) * 1e9) % BANK;
        let sum = 0;
        for (let unit = 0; unit < width; unit++) sum += fast(deviation * bank[first + unit & BANK - 1]) ** 2;
        q = Math.min(sum / width, 1e12);
        if (Number.isNaN(q)) q = 1e12;
        found[layer].push(q);
      }
    }
    for (const layer of found) layer.sort((a, b) => a - b);
    const quantile = p => found.map(layer => layer[Math.round(p * (networks - 1))]);
    return { networks, low: quantile(0.05), lowMiddle: quantile(0.25), middle: quantile(0.5), highMiddle: quantile(0.75), high: quantile(0.95) };
  }

  return { network, fixedPoints, trajectory, simulate };
})();
