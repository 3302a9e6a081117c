(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_eq_35 :
  (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  Rabs (((((alpha01 ^ 2) * (- ((erfcx (((6 / 5) - (1 / 10)) / (sqrt (12 / 5)))) - (erfcx (((2 * (6 / 5)) - (1 / 10)) / (sqrt (12 / 5))))))) - (((1 / 10) * (exp (((1 / 10) ^ 2) / (12 / 5)))) * (2 - (erfc ((1 / 10) / (sqrt (12 / 5))))))) + ((sqrt (6 / 5)) * (sqrt (2 / PI)))) - (106117 / 500000)) <= (1 / 2000000)) /\
  (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  ((((m * (exp ((m ^ 2) / (2 * v)))) * (2 - (erfc (m / (sqrt (2 * v)))))) + ((alpha01 ^ 2) * (- ((B1 m v) - (B2 m v))))) + ((sqrt (2 / PI)) * (sqrt v))) > ((((alpha01 ^ 2) * (- ((erfcx (((6 / 5) - (1 / 10)) / (sqrt (12 / 5)))) - (erfcx (((2 * (6 / 5)) - (1 / 10)) / (sqrt (12 / 5))))))) - (((1 / 10) * (exp (((1 / 10) ^ 2) / (12 / 5)))) * (2 - (erfc ((1 / 10) / (sqrt (12 / 5))))))) + ((sqrt (6 / 5)) * (sqrt (2 / PI))))).
Proof.
split.
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m; v] "." | sign_by_tree Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m; v] "." ]. }
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m; v] "11111101........." ]. }
Qed.

Lemma a3_3_eq_51_arithmetic :
  (forall nu : R, (1 / 20) <= nu <= (6 / 25) -> 
  (((184601 / 2500000) + ((122119 / 125000) * (nu - (1 / 20)))) - (1 / 200)) = ((24991 / 1250000) + ((122119 / 125000) * nu))) /\
  (forall nu : R, (1 / 20) <= nu <= (6 / 25) -> 
  (24991 / 1250000) > ((8330333 / 100000000) * (6 / 25))) /\
  (forall nu : R, (1 / 20) <= nu <= (6 / 25) -> 
  (((8330333 / 100000000) * (6 / 25)) + ((122119 / 125000) * nu)) >= ((212051 / 200000) * nu)).
Proof.
split.
{ intros nu Hnu; in_parts; signs;
  [ exactly ]. }
split.
{ intros nu Hnu; in_parts; signs;
  [ sign_by_tree Plain [((1 # 20), (6 # 25))]%Q [nu] "." ]. }
{ intros nu Hnu; in_parts; signs;
  [ sign_by_tree Plain [((1 # 20), (6 # 25))]%Q [nu] "." ]. }
Qed.

Lemma lemma_13_variance_interval :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (80009 / 100000) <= (nu_tilde_at mu omega nu tau)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (nu_tilde_at mu omega nu tau) <= (148617 / 100000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  (80009 / 100000) <= (variance m v)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "1111....." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  (variance m v) <= (148617 / 100000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "1.1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_18_derivative_m :
  (forall m v tau m' : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 1000) -> (4 / 5) <= tau <= (5 / 4) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m v tau < (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m' v tau) /\
  (forall m v tau m' : R, (-1 / 100) <= m <= (1 / 100) -> (14 / 25) <= v <= (14 / 25) -> (4 / 5) <= tau <= (5 / 4) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m v tau < (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m' v tau) /\
  (forall m v tau m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 125) <= v <= (16 / 125) -> (4 / 5) <= tau <= (5 / 4) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m v tau < (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m' v tau) /\
  (forall m v tau m' : R, (-1 / 100) <= m <= (1 / 100) -> (27 / 125) <= v <= (27 / 125) -> (4 / 5) <= tau <= (5 / 4) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m v tau < (fun m v tau : R => (tau * ((B1 m v) - (2 * (B2 m v))))) m' v tau).
Proof.
split.
{ intros m v tau m' Hm Hv Htau Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 1000)); ((4 # 5), (5 # 4))]%Q (@nil R) m m' [v; tau] ".". }
split.
{ intros m v tau m' Hm Hv Htau Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((14 # 25), (14 # 25)); ((4 # 5), (5 # 4))]%Q (@nil R) m m' [v; tau] ".". }
split.
{ intros m v tau m' Hm Hv Htau Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 125), (16 # 125)); ((4 # 5), (5 # 4))]%Q (@nil R) m m' [v; tau] ".". }
{ intros m v tau m' Hm Hv Htau Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((27 # 125), (27 # 125)); ((4 # 5), (5 # 4))]%Q (@nil R) m m' [v; tau] ".". }
Qed.

Lemma lemma_29_values :
  (exists mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) /\ (-1 / 10) <= omega <= (1 / 10) /\ (4 / 5) <= nu <= (3 / 2) /\ (4 / 5) <= tau <= (5 / 4) /\ ((mu * omega) / (sqrt (2 * (nu * tau)))) <= ((- (22097 / 2500000)) + (1 / 20000000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((mu * omega) / (sqrt (2 * (nu * tau)))) >= ((- (22097 / 2500000)) - (1 / 20000000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((mu * omega) / (sqrt (2 * (nu * tau)))) <= ((22097 / 2500000) + (1 / 20000000))) /\
  (exists mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) /\ (-1 / 10) <= omega <= (1 / 10) /\ (4 / 5) <= nu <= (3 / 2) /\ (4 / 5) <= tau <= (5 / 4) /\ ((mu * omega) / (sqrt (2 * (nu * tau)))) >= ((22097 / 2500000) - (1 / 20000000))).
Proof.
split.
{ exists (1 / 10), (-1 / 10), (4 / 5), (4 / 5); numbers. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (m / (sqrt (2 * v))) >= ((- (22097 / 2500000)) - (1 / 20000000))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (m / (sqrt (2 * v))) <= ((22097 / 2500000) + (1 / 20000000))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ exists (-1 / 10), (-1 / 10), (4 / 5), (4 / 5); numbers. }
Qed.

Lemma lemma_31 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((sqrt (2 / PI)) * (alpha01 - 1)) / (sqrt (nu * tau))) > 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => (((sqrt (2 / PI)) * (alpha01 - 1)) / (sqrt v))) m v' < (fun m v : R => (((sqrt (2 / PI)) * (alpha01 - 1)) / (sqrt v))) m v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (((sqrt (2 / PI)) * (alpha01 - 1)) / (sqrt v)) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ intros m v v' Hm Hv Hv' Hless; in_parts;
decreasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) ".". }
Qed.

Lemma lemma_38_eq_175_first :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((((sqrt PI) * (exp ((((mu * omega) + (2 * (nu * tau))) ^ 2) / (4 * (nu * tau))))) * (((2 * (nu * tau)) * ((2 * (nu * tau)) + 1)) - ((mu * omega) ^ 2))) * (erfc (((mu * omega) + (2 * (nu * tau))) / (2 * (sqrt (nu * tau)))))) + ((sqrt (nu * tau)) * ((mu * omega) - (2 * (nu * tau))))) > (((463979 / 1000000) * (((2 * (nu * tau)) * ((2 * (nu * tau)) + 1)) - ((mu * omega) ^ 2))) + ((sqrt (nu * tau)) * ((mu * omega) - (2 * (nu * tau))))).
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (((((sqrt PI) * (exp (((m + (2 * v)) ^ 2) / (4 * v)))) * (((2 * v) * ((2 * v) + 1)) - (m ^ 2))) * (erfc ((m + (2 * v)) / (2 * (sqrt v))))) + ((sqrt v) * (m - (2 * v)))) > (((463979 / 1000000) * (((2 * v) * ((2 * v) + 1)) - (m ^ 2))) + ((sqrt v) * (m - (2 * v))))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1111..1..1..11..1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_40_dmean_bracket :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  Rabs ((((erfcx ((((3 / 2) * (5 / 4)) + (1 / 100)) / (sqrt ((2 * (3 / 2)) * (5 / 4))))) * alpha01) - ((sqrt (2 / (PI * (16 / 25)))) * (alpha01 - 1))) - (7 / 125)) <= (1 / 2000)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((alpha01 * (B1 (mu * omega) (nu * tau))) - ((alpha01 - 1) * (sqrt (2 / (PI * (nu * tau)))))) > (((erfcx ((((3 / 2) * (5 / 4)) + (1 / 100)) / (sqrt ((2 * (3 / 2)) * (5 / 4))))) * alpha01) - ((sqrt (2 / (PI * (16 / 25)))) * (alpha01 - 1)))).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  Rabs ((((erfcx ((((3 / 2) * (5 / 4)) + (1 / 100)) / (sqrt ((2 * (3 / 2)) * (5 / 4))))) * alpha01) - ((sqrt (2 / (PI * (16 / 25)))) * (alpha01 - 1))) - (7 / 125)) <= (1 / 2000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." | sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((alpha01 * (B1 m v)) - ((alpha01 - 1) * (sqrt (2 / (PI * v))))) > (((erfcx ((((3 / 2) * (5 / 4)) + (1 / 100)) / (sqrt ((2 * (3 / 2)) * (5 / 4))))) * alpha01) - ((sqrt (2 / (PI * (16 / 25)))) * (alpha01 - 1)))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_42_dmean_dmu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (J11 mu omega nu tau)) < (7 / 50).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_42_dmean_domega :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun omega : R => (mu_tilde_at mu omega nu tau)) omega)) < (7 / 50).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; named; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_46_eq_326_negative :
  (forall t : R, (4 / 5) <= t <= (5 / 4) -> 
  ((((((((40 * (sqrt 2)) * ((48 * t) - 1)) * (sqrt t)) + 20) * ((((sqrt PI) * (1911 / 1000)) * ((16 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((16 * t) + 1) ^ 2)))))) * ((((sqrt PI) * (1911 / 1000)) * ((32 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((32 * t) + 1) ^ 2)))))) + ((((((40 * (sqrt 2)) * (2911 / 1000)) * (sqrt PI)) * (((128 * t) * ((2 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((32 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((32 * t) + 1) ^ 2))))))) - (((((((2 * 40) * (sqrt 2)) * (2911 / 1000)) * (sqrt PI)) * (((128 * t) * ((8 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((16 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((16 * t) + 1) ^ 2))))))) <= ((((- (3131100 * (sqrt t ^ 3))) - (8346350 * (sqrt t ^ 7))) - (11369100 * (t ^ 3))) - (55109400 * (t ^ 2)))) /\
  (forall t : R, (4 / 5) <= t <= (5 / 4) -> 
  ((((- (3131100 * (sqrt t ^ 3))) - (8346350 * (sqrt t ^ 7))) - (11369100 * (t ^ 3))) - (55109400 * (t ^ 2))) < 0).
Proof.
split.
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((4 # 5), (5 # 4))]%Q [t] "00.0..00..0.." ]. }
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((4 # 5), (5 # 4))]%Q [t] "." ]. }
Qed.

Lemma lemma_7_second_term_upper :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((sqrt (2 / (PI * (nu * tau)))) * (exp (- (((mu * omega) ^ 2) / (2 * (nu * tau)))))) <= (249339 / 250000).
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((sqrt (2 / (PI * v))) * (exp (- ((m ^ 2) / (2 * v))))) <= (249339 / 250000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_8_dmean_dmu :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Derive (fun mu : R => (mu_tilde_at mu omega nu tau)) mu) = (omega * (mean_m (mu * omega) (nu * tau)))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (mean_m (mu * omega) (nu * tau)) > 0).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (mean_m m v) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.
