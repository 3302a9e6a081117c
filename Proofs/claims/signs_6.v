(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_3_eq_50_bound :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (9 / 10) <= tau <= (5 / 4) -> 
  (J22 mu omega nu tau) > (122119 / 125000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((9 # 10), (5 # 4))]%Q [mu; omega; nu; tau] "22302..2...3..32031...31...0313..3...313..3...2.." ].
Qed.

Lemma lemma_10_dS_domega :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun omega : R => (S mu omega nu tau)) omega)) < (26369 / 10000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "23213...1..21...33..2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2321.3..1..21...33..2.." ].
Qed.

Lemma lemma_17_negative :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  ((B1 m v) - (2 * (B2 m v))) < 0.
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 8))]%Q [m; v] "111...." ].
Qed.

Lemma lemma_18_derivative_tau_nu_0_24 :
  forall m t t' : R, (-1 / 100) <= m <= (1 / 100) -> (9 / 10) <= t <= (5 / 4) -> (9 / 10) <= t' <= (5 / 4) -> t < t' -> 
  (fun m t : R => (t * ((erfcx ((m / (sqrt ((2 * (6 / 25)) * t))) + (sqrt (((6 / 25) * t) / 2)))) - (2 * (erfcx ((m / (sqrt ((2 * (6 / 25)) * t))) + (sqrt ((2 * (6 / 25)) * t)))))))) m t' < (fun m t : R => (t * ((erfcx ((m / (sqrt ((2 * (6 / 25)) * t))) + (sqrt (((6 / 25) * t) / 2)))) - (2 * (erfcx ((m / (sqrt ((2 * (6 / 25)) * t))) + (sqrt ((2 * (6 / 25)) * t)))))))) m t.
Proof.
intros m t t' Hm Ht Ht' Hless; in_parts;
decreasing_by_sign Plain [((-1 # 100), (1 # 100)); ((9 # 10), (5 # 4))]%Q [m] t t' (@nil R) ".".
Qed.

Lemma lemma_36 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * (mu * omega)) / (sqrt (nu * tau))) - ((3 * (alpha01 ^ 2)) * (sqrt (nu * tau))))) < 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v)) - ((3 * (alpha01 ^ 2)) * (sqrt v))))) m v' < (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v)) - ((3 * (alpha01 ^ 2)) * (sqrt v))))) m v) /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v)) - ((3 * (alpha01 ^ 2)) * (sqrt v))))) m v < (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v)) - ((3 * (alpha01 ^ 2)) * (sqrt v))))) m' v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v)) - ((3 * (alpha01 ^ 2)) * (sqrt v)))) < 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
decreasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) ".". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".". }
Qed.

Lemma lemma_40_eq_240 :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((2 * (B2 (mu * omega) (nu * tau))) - (B1 (mu * omega) (nu * tau))) > 0.
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((2 * (B2 m v)) - (B1 m v)) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_42_dmean_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (J12 mu omega nu tau)) < (13 / 25).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((1 # 20), (6 # 25)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.

Lemma lemma_44_eq_280_negative :
  forall m : R, (-1 / 10) <= m <= (1 / 10) -> 
  (((((151 / 5) * (((1911 / 1000) * ((5 * m) + 12)) + (sqrt ((((5 * m) + 12) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2))))) * (((1911 / 1000) * ((5 * m) + 6)) + (sqrt ((((5 * m) + 6) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2))))) - (((60 * (2911 / 1000)) * ((5 * m) + 12)) * (((1911 / 1000) * ((5 * m) + 6)) + (sqrt ((((5 * m) + 6) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2)))))) + (((30 * (2911 / 1000)) * ((5 * m) + 6)) * (((1911 / 1000) * ((5 * m) + 12)) + (sqrt ((((5 * m) + 12) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2)))))) < 0.
Proof.
intros m Hm; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 10), (1 # 10))]%Q [m] "." ].
Qed.

Lemma lemma_45_eq_290_positive :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  ((((((((((- (8 * (v ^ 3))) + (((((((4 * (v ^ 2)) + (2 * (v * m))) + ((5559 / 2000) * v)) - (2 * (m ^ 2))) - ((9269 / 10000) * m)) - (13899 / 50000000)) * (sqrt ((((2 * v) + m) ^ 2) + ((539467 / 100000) * v))))) - ((8 * (v ^ 2)) * m)) - ((54777 / 5000) * (v ^ 2))) + ((2 * v) * (m ^ 2))) + ((176901 / 100000) * (v * m))) - ((26561 / 25000000) * v)) + (2 * (m ^ 3))) + ((11323 / 3125) * (m ^ 2))) - ((26561 / 50000000) * m)) > 0.
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 8))]%Q [m; v] "111111...1..1..1..11..1.." ].
Qed.

Lemma lemma_46_eq_317_bound :
  (forall t : R, (4 / 5) <= t <= (5 / 4) -> 
  ((((((((20 * (sqrt 35)) * ((210 * t) - 1)) * (sqrt t)) + 200) * ((((sqrt PI) * (1911 / 1000)) * ((70 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((70 * t) + 1) ^ 2)))))) * ((((sqrt PI) * (1911 / 1000)) * ((140 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((140 * t) + 1) ^ 2)))))) + ((((((20 * (sqrt 35)) * (2911 / 1000)) * (sqrt PI)) * (((700 * t) * ((7 * t) + 20)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((140 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((140 * t) + 1) ^ 2))))))) - (((((((2 * 20) * (sqrt 35)) * (2911 / 1000)) * (sqrt PI)) * (((2800 * t) * ((7 * t) + 5)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((70 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((70 * t) + 1) ^ 2))))))) <= (- (41419900 * (t ^ 2)))) /\
  (forall t : R, (4 / 5) <= t <= (5 / 4) -> 
  (- (41419900 * (t ^ 2))) < 0).
Proof.
split.
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((4 # 5), (5 # 4))]%Q [t] "000..0..00..0.." ]. }
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((4 # 5), (5 # 4))]%Q [t] "." ]. }
Qed.

Lemma lemma_8_dmean_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (J12 mu omega nu tau) > 0.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.
