(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_subfunction_increasing_in_v :
  forall m v v' : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> (6 / 5) <= v' <= 20 -> v < v' -> 
  (fun m v : R => (((sqrt (2 / PI)) * (sqrt v)) - ((alpha01 ^ 2) * ((B1 m v) - (B2 m v))))) m v < (fun m v : R => (((sqrt (2 / PI)) * (sqrt v)) - ((alpha01 ^ 2) * ((B1 m v) - (B2 m v))))) m v'.
Proof.
intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m] v v' (@nil R) "111111..1..11...11...11..1..11..1..".
Qed.

Lemma lemma_13_eq_110_upper :
  forall mu omega nu tau : R, (1 / 10) <= mu <= (1 / 10) -> (1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= (3 / 2) -> (11 / 10) <= tau <= (11 / 10) -> 
  (mu_tilde_at mu omega nu tau) < (6773 / 100000).
Proof.
assert (K : forall m v : R, (1 / 100) <= m <= (1 / 100) -> (33 / 20) <= v <= (33 / 20) -> 
  (mean m v) < (6773 / 100000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((1 # 100), (1 # 100)); ((33 # 20), (33 # 20))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_17_increasing_in_m_0_216 :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (27 / 125) <= v <= (27 / 125) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((27 # 125), (27 # 125))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_18_derivative_tau_nu_0_7 :
  forall m t t' : R, (-1 / 100) <= m <= (1 / 100) -> (4 / 5) <= t <= (5 / 4) -> (4 / 5) <= t' <= (5 / 4) -> t < t' -> 
  (fun m t : R => (t * ((erfcx ((m / (sqrt ((2 * (7 / 10)) * t))) + (sqrt (((7 / 10) * t) / 2)))) - (2 * (erfcx ((m / (sqrt ((2 * (7 / 10)) * t))) + (sqrt ((2 * (7 / 10)) * t)))))))) m t' < (fun m t : R => (t * ((erfcx ((m / (sqrt ((2 * (7 / 10)) * t))) + (sqrt (((7 / 10) * t) / 2)))) - (2 * (erfcx ((m / (sqrt ((2 * (7 / 10)) * t))) + (sqrt ((2 * (7 / 10)) * t)))))))) m t.
Proof.
intros m t t' Hm Ht Ht' Hless; in_parts;
decreasing_by_sign Plain [((-1 # 100), (1 # 100)); ((4 # 5), (5 # 4))]%Q [m] t t' (@nil R) "11..1..".
Qed.

Lemma lemma_34 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((sqrt (2 / PI)) * (((- (((alpha01 - 1) * ((mu * omega) ^ 2)) / (sqrt (nu * tau) ^ 3))) + ((((- alpha01) + (alpha01 * (mu * omega))) + 1) / (sqrt (nu * tau)))) - (alpha01 * (sqrt (nu * tau))))) < 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => ((sqrt (2 / PI)) * (((- (((alpha01 - 1) * (m ^ 2)) / (sqrt v ^ 3))) + ((((- alpha01) + (alpha01 * m)) + 1) / (sqrt v))) - (alpha01 * (sqrt v))))) m v' < (fun m v : R => ((sqrt (2 / PI)) * (((- (((alpha01 - 1) * (m ^ 2)) / (sqrt v ^ 3))) + ((((- alpha01) + (alpha01 * m)) + 1) / (sqrt v))) - (alpha01 * (sqrt v))))) m v) /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((sqrt (2 / PI)) * (((- (((alpha01 - 1) * (m ^ 2)) / (sqrt v ^ 3))) + ((((- alpha01) + (alpha01 * m)) + 1) / (sqrt v))) - (alpha01 * (sqrt v))))) m v < (fun m v : R => ((sqrt (2 / PI)) * (((- (((alpha01 - 1) * (m ^ 2)) / (sqrt v ^ 3))) + ((((- alpha01) + (alpha01 * m)) + 1) / (sqrt v))) - (alpha01 * (sqrt v))))) m' v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((sqrt (2 / PI)) * (((- (((alpha01 - 1) * (m ^ 2)) / (sqrt v ^ 3))) + ((((- alpha01) + (alpha01 * m)) + 1) / (sqrt v))) - (alpha01 * (sqrt v)))) < 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
decreasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) "1..". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".". }
Qed.

Lemma lemma_40_eq_228 :
  (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (Derive (fun v : R => (((sqrt (2 / PI)) * (sqrt v)) - ((alpha01 ^ 2) * ((B1 m v) - (B2 m v))))) v) = (((((sqrt PI) * (alpha01 ^ 2)) * ((((4 * (v ^ 2)) - (m ^ 2)) * (B2 m v)) - (((v - m) * (v + m)) * (B1 m v)))) - (((sqrt 2) * ((alpha01 ^ 2) - 1)) * (sqrt v ^ 3))) / ((2 * (sqrt PI)) * (v ^ 2)))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((((sqrt PI) * (alpha01 ^ 2)) * ((((4 * ((nu * tau) ^ 2)) - ((mu * omega) ^ 2)) * (B2 (mu * omega) (nu * tau))) - ((((nu * tau) - (mu * omega)) * ((nu * tau) + (mu * omega))) * (B1 (mu * omega) (nu * tau))))) - (((sqrt 2) * ((alpha01 ^ 2) - 1)) * (sqrt (nu * tau) ^ 3))) / ((2 * (sqrt PI)) * ((nu * tau) ^ 2))) > 0).
Proof.
split.
{ intros m v Hm Hv; identity_in Direct [m; v]. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (((((sqrt PI) * (alpha01 ^ 2)) * ((((4 * (v ^ 2)) - (m ^ 2)) * (B2 m v)) - (((v - m) * (v + m)) * (B1 m v)))) - (((sqrt 2) * ((alpha01 ^ 2) - 1)) * (sqrt v ^ 3))) / ((2 * (sqrt PI)) * (v ^ 2))) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1111...1..11..1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_46_eq_330_error :
  (forall t : R, (9 / 10) <= t <= (5 / 4) -> 
  14 < ((sqrt PI) * (((((192 * t) * ((3 * t) + 25)) - 1) * ((erfcx (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt (((6 / 25) * t) / 2)))) - (A (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt (((6 / 25) * t) / 2)))))) - ((2 * (((192 * t) * ((12 * t) + 25)) - 1)) * ((erfcx (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt ((2 * (6 / 25)) * t)))) - (A (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt ((2 * (6 / 25)) * t))))))))) /\
  (forall t : R, (9 / 10) <= t <= (5 / 4) -> 
  ((sqrt PI) * (((((192 * t) * ((3 * t) + 25)) - 1) * ((erfcx (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt (((6 / 25) * t) / 2)))) - (A (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt (((6 / 25) * t) / 2)))))) - ((2 * (((192 * t) * ((12 * t) + 25)) - 1)) * ((erfcx (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt ((2 * (6 / 25)) * t)))) - (A (((1 / 100) / (sqrt ((2 * (6 / 25)) * t))) + (sqrt ((2 * (6 / 25)) * t)))))))) < 32).
Proof.
split.
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((9 # 10), (5 # 4))]%Q [t] "0000000...0..0..00...00..0..000..0..0.." ]. }
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((9 # 10), (5 # 4))]%Q [t] "000..0.0..000..0..00..00..0.." ]. }
Qed.

Lemma lemma_5_dJ12_dtau :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun tau : R => (J12 mu omega nu tau)) tau)) < (212437765537727 / 1000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "11..." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_5_dJ21_dmu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun mu : R => (J21 mu omega nu tau)) mu)) < (2220441024325437 / 100000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "112...1.2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_5_dJ21_domega :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun omega : R => (J21 mu omega nu tau)) omega)) < (286738850461421 / 250000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_5_dJ22_dmu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun mu : R => (J22 mu omega nu tau)) mu)) < (2996689293822061 / 20000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.

Lemma lemma_9_mean_square_upper :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((mu_tilde_at mu omega nu tau) ^ 2) < (7683 / 1000000).
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((mean m v) ^ 2) < (7683 / 1000000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "111...1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma theorem_16_J12_positive :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (J12 mu omega nu tau) > 0.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((3 # 2), (16 # 1)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "222...." ].
Qed.
