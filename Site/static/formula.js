"use strict";
// Formulas of one variable x for the preview: read by a parser of its own, computed in floating point.
// Nothing that is typed is ever run as a program.

class FormulaError extends Error {}

const Formula = (() => {
  const LIMIT = 400;

  function erfSeries(x) {
    let term = x, sum = x;
    for (let n = 1; n < 120 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  // For x >= 2.5, by the continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + ...))).
  function erfcTail(x) {
    if (x > 27) return 0;
    let tail = x;
    for (let n = 60; n >= 1; n--) tail = x + n / 2 / tail;
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
  }

  const erf = x => Math.abs(x) < 2.5 ? erfSeries(x) : Math.sign(x) * (1 - erfcTail(Math.abs(x)));
  const erfc = x => Math.abs(x) < 2.5 ? 1 - erfSeries(x) : x > 0 ? erfcTail(x) : 2 - erfcTail(-x);
  const sigmoid = x => x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  const softplus = x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

  // Each with its derivative.
  const FUNCTIONS = {
    exp: [Math.exp, Math.exp],
    log: [Math.log, x => 1 / x],
    sqrt: [Math.sqrt, x => 1 / (2 * Math.sqrt(x))],
    tanh: [Math.tanh, x => 1 - Math.tanh(x) ** 2],
    sigmoid: [sigmoid, x => sigmoid(x) * sigmoid(-x)],
    softplus: [softplus, sigmoid],
    erf: [erf, x => 2 / Math.sqrt(Math.PI) * Math.exp(-x * x)],
    erfc: [erfc, x => -2 / Math.sqrt(Math.PI) * Math.exp(-x * x)],
    atan: [Math.atan, x => 1 / (1 + x * x)],
    sin: [Math.sin, Math.cos],
    cos: [Math.cos, x => -Math.sin(x)],
  };

  const constant = c => ({ value: () => c, slope: () => 0, fixed: c });

  function power(base, exponent) {
    const p = exponent.fixed;
    if (p === undefined) throw new FormulaError("an exponent is a number; write e^… or exp(…) for the exponential");
    if (!Number.isInteger(2 * p)) throw new FormulaError("an exponent is a multiple of one half");
    if (base.fixed !== undefined) return constant(base.fixed ** p);
    return {
      value: x => base.value(x) ** p,
      slope: x => p === 0 ? 0 : p * base.value(x) ** (p - 1) * base.slope(x),
    };
  }

  function apply(name, a) {
    const [f, derivative] = FUNCTIONS[name];
    if (a.fixed !== undefined) return constant(f(a.fixed));
    return { value: x => f(a.value(x)), slope: x => derivative(a.value(x)) * a.slope(x) };
  }

  function combine(sign, a, b) {
    if (a.fixed !== undefined && b.fixed !== undefined) {
      const [m, n] = [a.fixed, b.fixed];
      return constant(sign === "+" ? m + n : sign === "-" ? m - n : sign === "*" ? m * n : m / n);
    }
    if (sign === "+") return { value: x => a.value(x) + b.value(x), slope: x => a.slope(x) + b.slope(x) };
    if (sign === "-") return { value: x => a.value(x) - b.value(x), slope: x => a.slope(x) - b.slope(x) };
    if (sign === "*") {
      return {
        value: x => a.value(x) * b.value(x),
        slope: x => a.slope(x) * b.value(x) + a.value(x) * b.slope(x),
      };
    }
    return {
      value: x => a.value(x) / b.value(x),
      slope: x => (a.slope(x) * b.value(x) - a.value(x) * b.slope(x)) / b.value(x) ** 2,
    };
  }

  const WORD = /^(?:(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?|([A-Za-z_]\w*)|(<=|>=|[-+*/^(),<>−·]))/;

  function words(text) {
    const found = [];
    let rest = text.trim();
    if (rest === "") throw new FormulaError("type an activation: a name such as tanh, or a formula in x");
    while (rest !== "") {
      const match = WORD.exec(rest);
      if (!match) throw new FormulaError(`“${[...rest][0]}” is not part of a formula`);
      // 2e^x is two times an exponential, not a number with an exponent.
      found.push({ number: match[1], exponent: match[2], name: match[3], sign: match[4] });
      rest = rest.slice(match[0].length).trimStart();
      if (found.length > LIMIT) throw new FormulaError(`the formula has more than ${LIMIT} words and signs`);
    }
    for (const word of found) {
      if (word.sign === "−") word.sign = "-";
      if (word.sign === "·") word.sign = "*";
    }
    return found;
  }

  function parse(text, parameters = {}) {
    const input = words(text);
    const switches = [];
    let position = 0, depth = 0, hasVariable = false;

    const sign = text => input[position] !== undefined && input[position].sign === text;
    const accept = text => sign(text) && (position++, true);
    const expect = (text, after) => {
      if (!accept(text)) throw new FormulaError(`“${text}” is missing ${after}`);
    };

    function list(name, count) {
      expect("(", `after ${name}`);
      const parts = [sum()];
      while (accept(",")) parts.push(sum());
      expect(")", `at the end of ${name}`);
      if (parts.length !== count) throw new FormulaError(`${name} takes ${count === 1 ? "one value" : count + " values"}`);
      return parts;
    }

    function choose(test, a, b) {
      return { value: x => (test(x) ? a : b).value(x), slope: x => (test(x) ? a : b).slope(x) };
    }

    function condition() {
      expect("(", "after if");
      const left = sum();
      const relation = ["<", "<=", ">", ">="].find(accept);
      if (!relation) throw new FormulaError("if needs a comparison, as in if(x < 0, a, b)");
      const right = sum();
      expect(",", "after the comparison of if");
      const yes = sum();
      expect(",", "in if, before what holds otherwise");
      const no = sum();
      expect(")", "at the end of if");
      switches.push(x => left.value(x) - right.value(x));
      const tests = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b };
      return choose(x => tests[relation](left.value(x), right.value(x)), yes, no);
    }

    function named(name) {
      if (name === "x") {
        hasVariable = true;
        return { value: x => x, slope: () => 1 };
      }
      if (name === "pi") return constant(Math.PI);
      if (name === "e") return constant(Math.E);
      if (Object.hasOwn(parameters, name)) return constant(parameters[name]);
      if (name === "if") return condition();
      if (name === "max" || name === "min") {
        const [a, b] = list(name, 2);
        switches.push(x => a.value(x) - b.value(x));
        return choose(x => name === "max" ? a.value(x) >= b.value(x) : a.value(x) <= b.value(x), a, b);
      }
      if (name === "abs") {
        const [a] = list(name, 1);
        switches.push(a.value);
        return { value: x => Math.abs(a.value(x)), slope: x => Math.sign(a.value(x)) * a.slope(x) };
      }
      if (Object.hasOwn(FUNCTIONS, name)) {
        return apply(name, sign("(") ? list(name, 1)[0] : atom());
      }
      throw new FormulaError(`“${name}” is neither an activation nor a function that formulas have`);
    }

    function atom() {
      if (++depth > 100) throw new FormulaError("the formula is nested too deeply");
      const word = input[position++];
      if (word === undefined) throw new FormulaError("the formula ends too early");
      let found;
      if (word.number !== undefined) {
        found = constant(Number(word.number + (word.exponent === undefined ? "" : "e" + word.exponent)));
      } else if (word.name !== undefined) {
        found = named(word.name);
      } else if (word.sign === "(") {
        found = sum();
        expect(")", "at the end");
      } else {
        throw new FormulaError(`“${word.sign}” stands where a value should be`);
      }
      depth--;
      return found;
    }

    function factor() {
      if (accept("-")) return combine("-", constant(0), factor());
      const isEuler = input[position] !== undefined && input[position].name === "e";
      const base = atom();
      if (!accept("^")) return base;
      const exponent = accept("-") ? combine("-", constant(0), atom()) : atom();
      return isEuler ? apply("exp", exponent) : power(base, exponent);
    }

    function product() {
      let found = factor();
      for (;;) {
        const next = input[position];
        if (accept("*")) found = combine("*", found, factor());
        else if (accept("/")) found = combine("/", found, factor());
        else if (next && (next.name !== undefined || next.number !== undefined || next.sign === "(")) {
          found = combine("*", found, factor());
        } else return found;
      }
    }

    function sum() {
      if (++depth > 100) throw new FormulaError("the formula is nested too deeply");
      let found = product();
      for (;;) {
        if (accept("+")) found = combine("+", found, product());
        else if (accept("-")) found = combine("-", found, product());
        else break;
      }
      depth--;
      return found;
    }

    const found = sum();
    if (position < input.length) {
      const { number, name, sign: rest } = input[position];
      throw new FormulaError(`“${number ?? name ?? rest}” is left over at the end of the formula`);
    }
    if (!hasVariable) throw new FormulaError("the formula does not depend on x");
    for (const x of [-2.7, -0.3, 0.3, 2.7]) {
      if (!Number.isFinite(found.value(x))) throw new FormulaError("the formula has no finite value for some x, so it is no activation");
    }
    return { value: found.value, slope: found.slope, kinks: zeros(switches) };
  }

  // Where a formula changes from one piece to another, for |x| <= 40.
  function zeros(functions) {
    const found = new Set();
    const steps = 1600, end = 40;
    for (const f of functions) {
      let x = -end, value = f(x);
      for (let i = 1; i <= steps; i++) {
        const next = -end + 2 * end * i / steps, after = f(next);
        if (after === 0) found.add(next);
        else if (value !== 0 && value < 0 !== after < 0) {
          let [low, high] = [x, next];
          for (let k = 0; k < 80; k++) {
            const middle = (low + high) / 2;
            if (value < 0 === f(middle) < 0) low = middle; else high = middle;
          }
          found.add(high);
        }
        [x, value] = [next, after];
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  return { parse };
})();
