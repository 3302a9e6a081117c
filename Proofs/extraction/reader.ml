(* Certificates of version 1 (Documentation/CertificateFormat.md), read strictly into what Coq decides. Nothing
   here is proved: so the program prints what was decided, in words, and not what the file says. *)

open Json

(* Certificates that the format has and the decision does not cover. *)
exception Not_covered of string

let deepest_tree = 2_000
let most_leaves = 200_000

let is_whole digits =
  digits <> "" && String.for_all (fun c -> '0' <= c && c <= '9') digits
  && (digits = "0" || digits.[0] <> '0')

(* "n", "n/d" in lowest terms with d > 1, or a decimal with digits on both sides of the point. *)
let number place value =
  let written = text place value in
  if String.length written > 2_000 then malformed "%s: a number of more than 2000 characters" place;
  let refuse () = malformed "%s: %S is not a number of the format" place written in
  let negative = String.length written > 0 && written.[0] = '-' in
  let digits = if negative then String.sub written 1 (String.length written - 1) else written in
  let sign n = if negative then Z.neg n else n in
  let whole digits = if is_whole digits then Z.of_string digits else refuse () in
  match String.split_on_char '/' digits, String.split_on_char '.' digits with
  | [numerator; denominator], [_] ->
      let n = whole numerator and d = whole denominator in
      if Z.leq d Z.one || not (Z.equal (Z.gcd n d) Z.one) then refuse ();
      { Checker.qnum = sign n; qden = d }
  | [_], [before; after] ->
      let before = whole before in
      if after = "" || not (String.for_all (fun c -> '0' <= c && c <= '9') after) then refuse ();
      let scale = Z.pow (Z.of_int 10) (String.length after) in
      let q = Q.make (sign (Z.add (Z.mul before scale) (Z.of_string after))) scale in
      { Checker.qnum = Q.num q; qden = Q.den q }
  | [_], [_] ->
      let n = whole digits in
      if negative && Z.equal n Z.zero then refuse ();
      { Checker.qnum = sign n; qden = Z.one }
  | _ -> refuse ()

let compare (x : Checker.q) (y : Checker.q) = Z.compare (Z.mul x.qnum y.qden) (Z.mul y.qnum x.qden)
let positive (x : Checker.q) = Z.sign x.qnum > 0

let range ?(above_zero = false) place value =
  match array place value with
  | [lower; upper] ->
      let lower = number place lower and upper = number place upper in
      if compare lower upper > 0 then malformed "%s: the ends are reversed" place;
      if above_zero && not (positive lower) then malformed "%s: the lower end is not positive" place;
      (lower, upper)
  | _ -> malformed "%s: a list of two ends is expected" place

let required member key = Option.get (member key)

let domain value =
  let member = members "domain" ["mu"; "omega"; "nu"; "tau"] value in
  { Checker.mu_range = range "mu" (required member "mu");
    omega_range = range "omega" (required member "omega");
    nu_range = range ~above_zero:true "nu" (required member "nu");
    tau_range = range ~above_zero:true "tau" (required member "tau") }

let kind place value =
  match value with
  | Object members when List.mem_assoc "kind" members -> text place (List.assoc "kind" members)
  | Object _ -> malformed "%s: \"kind\" is missing" place
  | _ -> malformed "%s: an object is expected" place

let statement value =
  let place = "statement" in
  let factor () =
    let member = members place ["kind"; "factor"] value in
    let factor = number "factor" (required member "factor") in
    if not (positive factor) then malformed "factor: it is not positive";
    factor in
  match kind place value with
  | "invariant-rectangle" ->
      let member = members place ["kind"; "mu"; "nu"] value in
      Checker.Invariant_rectangle (range "mu" (required member "mu"),
        range ~above_zero:true "nu" (required member "nu"))
  | "spectral-norm-below" ->
      let member = members place ["kind"; "jacobian"; "bound"] value in
      let bound = number "bound" (required member "bound") in
      (match text "jacobian" (required member "jacobian") with
       | "variance" -> Checker.Norm_below bound
       | "second-moment" -> raise (Not_covered "the Jacobian of mean and second moment")
       | name -> malformed "unknown Jacobian %S" name)
  | "variance-below" -> Checker.Variance_below (factor ())
  | "variance-above" -> Checker.Variance_above (factor ())
  | name -> malformed "unknown statement %S" name

let letters text = List.init (String.length text) (String.get text)

(* What Coq reads once more; here, so that what is no tree is called malformed. *)
let tree axes text =
  let leaves = ref 0 in
  (* The depths at which a subtree is still to come, the nearest first. *)
  let rest = String.fold_left (fun open_at letter ->
    match open_at with
    | [] -> malformed "tree: text after its end"
    | depth :: rest ->
        if depth > deepest_tree then raise (Too_large "a tree more than 2000 cuts deep");
        if letter = '.' then (incr leaves; rest)
        else if '0' <= letter && Char.code letter < Char.code '0' + axes then depth + 1 :: depth + 1 :: rest
        else malformed "tree: %C is neither a leaf nor an axis of the box" letter) [0] text in
  if rest <> [] then malformed "tree: %d subtrees are missing" (List.length rest);
  if !leaves > most_leaves then raise (Too_large "more than 200 000 leaves");
  Checker.Tree (letters text)

let grid axes value =
  let count = function
    | Number written when is_whole written && written <> "0" -> Z.of_string written
    | _ -> malformed "grid: a positive whole number is expected" in
  let counts = List.map count (array "grid" value) in
  if List.length counts <> axes then malformed "grid: %d counts are expected" axes;
  let cells = List.fold_left Z.mul Z.one counts in
  if Z.gt cells (Z.of_int 10_000_000) then malformed "grid: more than 10 000 000 cells";
  if Z.gt cells (Z.of_int most_leaves) then raise (Too_large "more than 200 000 cells");
  Checker.Grid counts

let step value =
  let member = members "step" ["statement"; "coordinates"; "form"]
    ~optional:["weights"; "tree"; "grid"] value in
  let statement = statement (required member "statement") in
  let coordinates, axes =
    match List.map (text "coordinates") (array "coordinates" (required member "coordinates")) with
    | ["m"; "v"] -> Checker.Mean_and_variance, 2
    | ["mu"; "omega"; "nu"; "tau"] -> Checker.All_four, 4
    | _ -> malformed "coordinates: unknown" in
  let form = text "form" (required member "form") in
  if not (List.mem form ["natural"; "monotone"]) then malformed "unknown form %S" form;
  (match statement, Option.map (text "weights") (member "weights"), coordinates with
   | Checker.Norm_below _, Some "worst-case", Checker.Mean_and_variance
   | Checker.Norm_below _, Some "free", Checker.All_four ->
       if form <> "natural" then malformed "form: a norm is evaluated in natural form"
   | Checker.Norm_below _, _, _ -> malformed "weights: they do not fit the coordinates"
   | _, Some _, _ -> malformed "weights: for a norm alone"
   | _, None, Checker.All_four -> malformed "coordinates: four are for a norm alone"
   | _, None, Checker.Mean_and_variance -> ());
  let cover =
    match member "tree", member "grid" with
    | Some value, None -> tree axes (text "tree" value)
    | None, Some value -> grid axes value
    | _ -> malformed "step: either a tree or a grid is expected" in
  { Checker.states = statement; axes = coordinates; cover }

let point value =
  let member = members "point" ["mu"; "omega"; "nu"; "tau"] value in
  let at key = number key (required member key) in
  { Checker.mu_at = at "mu"; omega_at = at "omega"; nu_at = at "nu"; tau_at = at "tau" }

let certificate file =
  let whole = Json.read file in
  (match whole with
   | Object members ->
       (match List.assoc_opt "format" members, List.assoc_opt "version" members with
        | Some (Text "snn-verify claim certificate"), _ -> raise (Not_covered "certificates of printed claims")
        | Some (Text "snn-verify certificate"), Some (Number ("2" | "3" as version)) ->
            raise (Not_covered ("certificates of version " ^ version))
        | _ -> ())
   | _ -> ());
  let member = members "certificate" ["format"; "version"; "activation"; "claim"; "domain"; "verdict"]
    ~optional:["steps"; "refutation"] whole in
  if text "format" (required member "format") <> "snn-verify certificate" then malformed "another format";
  if required member "version" <> Number "1" then malformed "another version than 1";
  let activation = members "activation" ["name"; "parameters"] (required member "activation") in
  if text "name" (required activation "name") <> "selu"
     || text "parameters" (required activation "parameters") <> "alpha01-lambda01"
  then malformed "another activation than SELU's";
  let domain = domain (required member "domain") in
  let claim =
    match text "claim" (required member "claim") with
    | "contraction" -> Checker.Of_contraction
    | "spectral-norm" -> Checker.Of_norm
    | "variance" -> Checker.Of_variance
    | name -> malformed "unknown claim %S" name in
  let evidence =
    match text "verdict" (required member "verdict"), member "steps", member "refutation" with
    | "proved", Some steps, None ->
        let steps = List.map step (array "steps" steps) in
        if steps = [] then malformed "steps: there are none";
        Checker.Proved_by steps
    | "refuted", None, Some refutation ->
        let member = members "refutation" ["statement"; "point"] refutation in
        Checker.Refuted_at (statement (required member "statement"), point (required member "point"))
    | ("proved" | "refuted"), _, _ -> malformed "verdict: it does not fit the content"
    | verdict, _, _ -> malformed "unknown verdict %S" verdict in
  { Checker.about = domain; claims = claim; shown = evidence }
