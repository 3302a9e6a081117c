"use strict";
// The page that computes. What it calls certified is read from CERTIFIED, under exactly the inputs that are
// set; all else is a preview in floating point.

(() => {
  const byId = id => document.getElementById(id);
  const [activation, weight, bias, start, width, depth] =
    ["activation", "weight", "bias", "start", "width", "depth"].map(byId);
  const LONGEST = 40;

  class InputError extends Error {
    constructor(field, message) {
      super(message);
      this.field = field;
    }
  }

  // Exact numbers: a pair of whole numbers without a common factor.
  const divisor = (a, b) => b === 0n ? a : divisor(b, a % b);
  const fraction = (n, d) => {
    const common = divisor(n, d) || 1n;
    return [n / common, d / common];
  };
  const square = ([n, d]) => [n * n, d * d];
  const atMost = ([a, b], [c, d]) => a * d <= c * b;
  const toNumber = ([n, d]) => Number(n) / Number(d);
  const toText = ([n, d]) => d === 1n ? String(n) : `${n}/${d}`;

  function exactFraction(text) {
    const match = /^(\d{1,20})(?:\.(\d{1,20}))?(?:\/(\d{1,20}))?$/.exec(text);
    if (!match || match[2] && match[3]) return null;
    const scale = 10n ** BigInt((match[2] || "").length);
    const below = BigInt(match[3] || 1) * scale;
    return below === 0n ? null : fraction(BigInt(match[1] + (match[2] || "")), below);
  }

  // A deviation as it is typed: its square, exactly, and the option that says it to the tool.
  function deviation(input, name, option) {
    const text = input.value.trim();
    const root = /^(?:sqrt\((.*)\)|√\(?([^()]*)\)?)$/.exec(text);
    const found = text.length > LONGEST ? null : exactFraction(root ? (root[1] ?? root[2]).trim() : text);
    if (found === null) {
      throw new InputError(input, `${name} is a number such as 1.5, 5/3 or sqrt(2), not “${text.slice(0, LONGEST)}”`);
    }
    const variance = root ? found : fraction(...square(found));
    if (toNumber(variance) > 1e4) throw new InputError(input, `${name} is at most 100 here`);
    return { variance, value: toNumber(variance), option: root ? `--sigma-${option}2 ${toText(found)}` : `--sigma-${option} ${text}` };
  }

  function read() {
    const typed = activation.value.trim();
    const names = Object.keys(CERTIFIED.activations);
    const name = names.find(name => name === typed || CERTIFIED.activations[name].aliases.includes(typed));
    const entry = name === undefined ? null : CERTIFIED.activations[name];
    let phi;
    try {
      const parameters = entry ? Object.fromEntries(
        Object.entries(entry.parameters).map(([key, text]) => {
          const [n, d] = text.split("/");
          return [key, Number(n) / Number(d ?? 1)];
        })) : {};
      phi = Formula.parse(entry ? entry.formula : typed, parameters);
    } catch (error) {
      if (error instanceof FormulaError) throw new InputError(activation, error.message);
      throw error;
    }
    const w = deviation(weight, "the gain", "w"), b = deviation(bias, "the biases’ deviation", "b");
    if (w.variance[0] === 0n) throw new InputError(weight, "the gain is larger than 0");
    const q = exactFraction(start.value.trim().slice(0, LONGEST));
    if (q === null || q[0] === 0n || toNumber(q) > 1e6) {
      throw new InputError(start, "the input’s mean square is a number larger than 0, and at most a million");
    }
    return { typed, name, entry, phi, w, b, q, units: Number(width.value), layers: Number(depth.value) };
  }

  // Elements.
  function element(tag, attributes = {}, ...children) {
    const found = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
    found.append(...children);
    return found;
  }
  const paragraph = (...children) => element("p", {}, ...children);
  const variance = (letter, text) => [`σ`, element("sub", {}, letter), `² = ${text}`];

  function table(label, heads, rows) {
    const cells = (row, tag, scope) => row.map(cell =>
      element(tag, scope ? { scope } : { class: "number" }, cell));
    return element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": label },
      element("table", {},
        element("thead", {}, element("tr", {}, ...cells(heads, "th", "col"))),
        element("tbody", {}, ...rows.map(row => element("tr", {}, ...cells(row, "td"))))));
  }

  const PHASE = {
    o: "At every fixed point χ₁ is less than 1 (ordered: differences of inputs vanish).",
    c: "At every fixed point χ₁ is larger than 1 (chaotic: differences of inputs grow).",
    u: "There is no fixed point: mean squares grow without bound.",
  };

  // The letter of the diagram's cell that has the inputs in it, and the cell's ranges; exact.
  function cell(diagram, { w, b }) {
    const range = texts => texts.map(text => exactFraction(text));
    const columns = diagram.cells.split(" ");
    const edge = ([low, high], count, i) => {
      const n = low[0] * high[1] * BigInt(count) + (high[0] * low[1] - low[0] * high[1]) * BigInt(i);
      return fraction(n, low[1] * high[1] * BigInt(count));
    };
    const find = (texts, count, variance) => {
      for (let i = 0; i < count; i++) {
        const [low, high] = [edge(range(texts), count, i), edge(range(texts), count, i + 1)];
        if (atMost(square(low), variance) && atMost(variance, square(high))) return { i, low, high };
      }
      return null;
    };
    const column = find(diagram.w, columns.length, w.variance), row = find(diagram.b, diagram.rows, b.variance);
    if (!column || !row) return null;
    let letter = "?", left = row.i;
    for (const [, kind, count] of columns[column.i].matchAll(/(\D)(\d+)/g)) {
      if (left < Number(count)) {
        letter = kind;
        break;
      }
      left -= Number(count);
    }
    return { letter, weights: [column.low, column.high], biases: [row.low, row.high] };
  }

  const decimal = ([n, d]) => String(Number((Number(n) / Number(d)).toPrecision(12)));

  // Inputs nearby for which the page has a certified table.
  function nearest(input) {
    const distance = key => {
      const [, w, b] = key.split("|");
      return Math.abs(Math.sqrt(toNumber(exactFraction(w))) - Math.sqrt(input.w.value))
        + Math.abs(Math.sqrt(toNumber(exactFraction(b))) - Math.sqrt(input.b.value));
    };
    return Object.keys(CERTIFIED.phases).filter(key => key.startsWith(input.name + "|"))
      .sort((a, b) => distance(a) - distance(b))[0];
  }

  function showCertified(input) {
    const parts = [];
    const phase = input.name && CERTIFIED.phases[`${input.name}|${toText(input.w.variance)}|${toText(input.b.variance)}`];
    const where = () => [`For ${input.name}, `, ...variance("w", toText(input.w.variance)), ", ", ...variance("b", toText(input.b.variance)), ":"];
    if (phase) {
      parts.push(element("p", { class: "for" }, ...where()));
      if (phase.p.length > 0) {
        parts.push(table("Certified fixed points", ["mean square", "slope", "it", "χ₁"],
          phase.p.map(([q, slope, stability, chi]) => [q, slope, stability, chi ?? "–"])));
      }
      parts.push(paragraph(
        phase.every ? "Every mean square is a fixed point." :
        phase.why ? `There is no ${phase.p.length ? "other " : ""}fixed point${CERTIFIED.reasons[phase.why] ? ": " + CERTIFIED.reasons[phase.why] : ""}.` :
        "Other fixed points are not excluded."));
    } else {
      parts.push(element("p", { class: "for" }, "Nothing about fixed points is certified here for these inputs. The command does it:"));
    }
    if (!phase) {
      const shown = input.name ?? `'${input.typed}'`;
      parts.push(element("pre", { tabindex: "0" }, element("code", {}, `snn-verify phase --activation ${shown} \\\n  ${input.w.option} ${input.b.option}`)));
      if (input.name) {
        const [, w, b] = nearest(input).split("|");
        const root = text => /^\d+$/.test(text) && Number.isInteger(Math.sqrt(Number(text))) ? String(Math.sqrt(Number(text))) : `sqrt(${text})`;
        parts.push(paragraph("For other inputs nearby it is done: ", element("a", { href: `#activation=${input.name}&w=${root(w)}&b=${root(b)}` }, ...variance("w", w), ", ", ...variance("b", b)), "."));
      }
    }
    const diagram = input.name && CERTIFIED.diagrams[input.name];
    const found = diagram && cell(diagram, input);
    if (found && found.letter !== "?") {
      parts.push(paragraph(
        `On the atlas’s cell with these inputs, σ`, element("sub", {}, "w"), ` in [${found.weights.map(decimal).join(", ")}] and σ`, element("sub", {}, "b"), ` in [${found.biases.map(decimal).join(", ")}]: ${PHASE[found.letter]}`));
    }
    const width = certifiedWidth(input);
    if (width) {
      parts.push(paragraph(`With Gaussian weights the mean squares of all ${input.layers} layers of ${input.units} units lie in [${width[0]}, ${width[1]}] with a probability of at least ${width[2]}.`));
    }
    if (input.entry) {
      const { kept, complete, rms } = input.entry.gain;
      const gains = kept.map(([gain, , stability]) => `${gain}, which ${stability}`).join("; ");
      parts.push(paragraph(
        ...kept.length ? [`Apart from the gain that is set: ${input.name} keeps mean square 1, without biases, at σ`, element("sub", {}, "w"), ` = ${gains}.`] :
        [complete ? `No gain from 1/256 to 256 keeps mean square 1 of ${input.name} without biases.` : ""],
        rms ? ` Scaled by 1/rms φ(Z) = ${rms} the output has mean square 1 after a standard normal net input.` : ""));
    }
    byId("certified").replaceChildren(...parts);
    byId("certified-card").classList.toggle("nothing", !input.entry);
    return phase;
  }

  function certifiedWidth({ name, w, b, q, units, layers }) {
    return name && b.variance[0] === 0n && q[0] === q[1]
      && CERTIFIED.widths[`${name}|${toText(w.variance)}|${units}|${layers}`];
  }

  const digits = (x, count = 12) => x === Infinity ? "∞" : Number.isNaN(x) ? "–" : x === 0 ? "0" :
    Math.abs(x) >= 1e-5 && Math.abs(x) < 1e9 ? String(Number(x.toPrecision(count))) : x.toExponential(count - 1);

  function showPreview(found) {
    const parts = [];
    if (found.every) parts.push(paragraph("As far as the grid shows, every mean square is kept."));
    else if (found.points.length === 0) parts.push(paragraph("No fixed point between 0 and 10 000 is seen."));
    else {
      parts.push(table("Previewed fixed points", ["mean square", "slope", "it", "χ₁"], found.points.map(point => [
        digits(point.q), digits(point.slope, 10), Math.abs(point.slope) < 1 ? "attracts" : "repels", digits(point.chi, 10)])));
    }
    parts.push(paragraph("By quadrature, with a search on a grid of mean squares. Nothing is excluded."));
    byId("preview").replaceChildren(...parts);
  }

  // Charts.
  const SVG = "http://www.w3.org/2000/svg";
  function draw(tag, attributes, text) {
    const found = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
    if (text !== undefined) found.textContent = text;
    return found;
  }
  const W = 480, H = 340, LEFT = 52, RIGHT = 14, TOP = 12, BOTTOM = 40;

  function canvas(label) {
    return draw("svg", { class: "chart", viewBox: `0 0 ${W} ${H}`, role: "img", "aria-label": label });
  }
  function ticks(low, high) {
    const rough = (high - low) / 4, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map(n => n * power).find(step => step >= rough);
    const found = [];
    for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) found.push(i * step);
    return found;
  }
  function tickText(x) {
    const power = Math.log10(x);
    return x > 0 && Math.abs(power) > 4.5 && Math.abs(power - Math.round(power)) < 1e-9 ? `1e${Math.round(power)}` : digits(x, 4);
  }
  function axes(svg, x, y, xTicks, yTicks, xName, yName) {
    for (const tick of yTicks) {
      svg.append(draw("line", { class: "grid", x1: LEFT, x2: W - RIGHT, y1: y(tick), y2: y(tick) }));
      svg.append(draw("text", { x: LEFT - 7, y: y(tick) + 4, "text-anchor": "end" }, tickText(tick)));
    }
    for (const tick of xTicks) {
      svg.append(draw("text", { x: x(tick), y: H - BOTTOM + 17, "text-anchor": "middle" }, tickText(tick)));
    }
    svg.append(draw("path", { class: "axis", d: `M${LEFT} ${TOP}V${H - BOTTOM}H${W - RIGHT}` }));
    svg.append(draw("text", { x: (LEFT + W - RIGHT) / 2, y: H - 6, "text-anchor": "middle" }, xName));
    svg.append(draw("text", { x: LEFT + 8, y: TOP + 10 }, yName));
  }
  const line = (points, x, y) => "M" + points.map(([a, b]) => `${x(a).toFixed(2)} ${y(b).toFixed(2)}`).join("L");

  function showMap(network, path, points, phase) {
    const kept = points.map(point => point.q).filter(q => q < 50);
    const end = 1.25 * Math.min(Math.max(path[0], path[1] < Infinity ? path[1] : 0, ...kept), 100);
    const x = q => LEFT + (W - LEFT - RIGHT) * q / end, y = q => H - BOTTOM - (H - TOP - BOTTOM) * Math.min(q, end) / end;
    const svg = canvas("The length map and the path of a mean square, a preview");
    axes(svg, x, y, ticks(0, end), ticks(0, end), "mean square q of a layer", "of the next, Q(q)");
    svg.append(draw("path", { class: "diagonal", d: line([[0, 0], [end, end]], x, y) }));
    const curve = [];
    for (let i = 0; i <= 120; i++) {
      const q = end * i / 120, next = network.map(q);
      if (!(next <= end)) {
        if (Number.isFinite(next)) curve.push([q, end]);
        break;
      }
      curve.push([q, next]);
    }
    svg.append(draw("path", { class: "curve", d: line(curve, x, y) }));
    const steps = [[path[0], 0]];
    for (let i = 1; i < path.length && i <= 40 && path[i - 1] <= end; i++) {
      steps.push([path[i - 1], Math.min(path[i], end)]);
      if (path[i] > end) break;
      steps.push([path[i], path[i]]);
    }
    if (path[0] <= end) svg.append(draw("path", { class: "path", d: line(steps, x, y) }));
    if (phase) {
      for (const [text] of phase.p) {
        const q = Number.parseFloat(text.replace("[", ""));
        if (q <= end) svg.append(draw("circle", { class: "dot", cx: x(q), cy: y(q), r: 5 }));
      }
    }
    byId("map").replaceChildren(svg);
    byId("map-words").textContent = "Preview: the length map (blue), the diagonal, and the path of the input’s mean square (brown)."
      + (phase && phase.p.length ? " Green dots are the certified fixed points." : "");
  }

  function showFan(input, path, fan) {
    const sure = certifiedWidth(input);
    const seen = [...path, ...fan.low, ...fan.high, ...(sure ? sure.slice(0, 2).map(Number) : [])].filter(q => q > 0 && Number.isFinite(q));
    const [least, most] = [Math.max(Math.min(...seen), 1e-12), Math.min(Math.max(...seen), 1e12)];
    const [bottom, top] = [Math.log10(least) - 0.1, Math.log10(most) + 0.1];
    const x = layer => LEFT + (W - LEFT - RIGHT) * layer / input.layers;
    const y = q => H - BOTTOM - (H - TOP - BOTTOM) * (Math.log10(Math.min(Math.max(q, 10 ** bottom), 10 ** top)) - bottom) / (top - bottom);
    const svg = canvas("Mean squares layer by layer, a preview with simulated networks");
    const marks = top - bottom > 2.2
      ? Array.from({ length: Math.floor(top) - Math.ceil(bottom) + 1 }, (_, i) => Math.ceil(bottom) + i).filter((n, _, all) => n % Math.ceil(all.length / 6) === 0).map(n => 10 ** n)
      : ticks(10 ** bottom, 10 ** top).filter(q => q > 0);
    axes(svg, x, y, ticks(0, input.layers), marks, "layer", "mean square, logarithmic");
    const band = (low, high) => line([...low.map((q, i) => [i, q]), ...high.map((q, i) => [i, q]).reverse()], x, y) + "Z";
    svg.append(draw("path", { class: "band", d: band(fan.low, fan.high) }));
    svg.append(draw("path", { class: "inner", d: band(fan.lowMiddle, fan.highMiddle) }));
    svg.append(draw("path", { class: "path", d: line(path.map((q, i) => [i, q]), x, y) }));
    if (sure) {
      for (const end of sure.slice(0, 2).map(Number)) svg.append(draw("line", { class: "sure", x1: LEFT, x2: W - RIGHT, y1: y(end), y2: y(end) }));
      svg.append(draw("text", { class: "sure-text", x: W - RIGHT - 4, y: y(Number(sure[1])) + 15, "text-anchor": "end" }, `certified: all layers, probability ≥ ${sure[2]}`));
    }
    byId("fan").replaceChildren(svg);
    byId("fan-words").textContent = `Preview: infinitely wide layers (line), and the middle 90 % and 50 % of ${fan.networks} simulated networks with ${input.units} units a layer (bands).`
      + (sure ? " Green lines are certified." : "");
  }

  const fields = [activation, weight, bias, start];
  function problem(field, message) {
    for (const one of fields) one.setAttribute("aria-invalid", String(one === field));
    byId("problem").textContent = message;
    for (const id of ["certified-card", "preview-card", "charts"]) byId(id).hidden = message !== "";
  }

  function update() {
    let input;
    try {
      input = read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problem(error.field, error.message);
      byId("certified").replaceChildren();
      return;
    }
    problem(null, "");
    const phase = showCertified(input);
    const network = Propagation.network(input.phi, input.w.value, input.b.value);
    const found = Propagation.fixedPoints(network, input.b.value);
    showPreview(found);
    const path = Propagation.trajectory(network, toNumber(input.q), input.layers);
    showMap(network, path, found.points, phase);
    showFan(input, path, Propagation.simulate(input.phi, input.w.value, input.b.value, toNumber(input.q), input.units, input.layers));
  }

  // Sliders follow what is typed, and the other way round.
  const pairs = [[weight, byId("weight-slider")], [bias, byId("bias-slider")]];
  function follow() {
    for (const [field, slider] of pairs) {
      const text = field.value.trim(), root = /^(?:sqrt\(|√)/.test(text);
      const value = exactFraction(text.replace(/^(?:sqrt\(|√\(?)/, "").replace(/\)$/, ""));
      if (value) slider.value = String(root ? Math.sqrt(toNumber(value)) : toNumber(value));
    }
  }
  let waiting = 0;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(update, 80);
  }
  for (const [field, slider] of pairs) {
    slider.addEventListener("input", () => {
      field.value = String(Number(Number(slider.value).toFixed(2)));
      soon();
    });
  }
  byId("inputs").addEventListener("submit", event => event.preventDefault());
  byId("inputs").addEventListener("input", event => {
    if (event.target.type === "range") return;
    follow();
    soon();
  });
  function fromAddress() {
    for (const part of location.hash.slice(1).split("&")) {
      const [key, ...rest] = part.split("=");
      const field = { activation, w: weight, b: bias }[key];
      if (!field) continue;
      try {
        field.value = decodeURIComponent(rest.join("=")).slice(0, 400);
      } catch {
        field.value = rest.join("=").slice(0, 400);
      }
    }
    follow();
    update();
  }
  addEventListener("hashchange", fromAddress);
  byId("inputs").hidden = false;
  fromAddress();
})();
