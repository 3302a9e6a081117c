(* What was concluded, in words: of the values that Coq's decision returned, and of nothing else. *)

let number (q : Checker.q) =
  if Z.equal q.qden Z.one then Z.to_string q.qnum else Z.to_string q.qnum ^ "/" ^ Z.to_string q.qden

let range (lower, upper) = Printf.sprintf "[%s, %s]" (number lower) (number upper)

let times_nu factor = if number factor = "1" then "nu" else number factor ^ " nu"

let statement = function
  | Checker.Invariant_rectangle (mus, nus) ->
      Printf.sprintf "the map takes %s x %s into itself" (range mus) (range nus)
  | Checker.Norm_below bound -> Printf.sprintf "the largest singular value of the Jacobian is below %s" (number bound)
  | Checker.Variance_below factor -> Printf.sprintf "the new variance is below %s" (times_nu factor)
  | Checker.Variance_above factor -> Printf.sprintf "the new variance is above %s" (times_nu factor)

let conclusion (d : Checker.domain) c =
  let weights = Printf.sprintf "omega in %s, tau in %s" (range d.omega_range) (range d.tau_range) in
  let rectangle = Printf.sprintf "mu in %s, nu in %s" (range d.mu_range) (range d.nu_range) in
  match c with
  | Checker.Contracts (factor, rectangles) ->
      Printf.sprintf
        "For each %s, the map of (mu, nu) takes %s into itself, brings points together by the factor %s or more, \
         and has exactly one fixed point there, to which every iteration converges%s."
        weights rectangle (number factor)
        (match List.tl rectangles with
         | [] -> ""
         | smaller -> "; it lies in "
             ^ String.concat " and in " (List.map (fun (mus, nus) -> range mus ^ " x " ^ range nus) smaller))
  | Checker.Holds s -> Printf.sprintf "For all %s, %s: %s." rectangle weights (statement s)
  | Checker.Fails s ->
      Printf.sprintf "It is false that for all %s, %s: %s." rectangle weights (statement s)
  | Checker.Does_not_contract ->
      Printf.sprintf "It is false that for each %s the map of (mu, nu) contracts the rectangle %s." weights rectangle
