(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_eq_23 :
  (forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (Derive (fun tau : R => (xi_tilde_at mu omega nu tau)) tau) = ((nu / tau) * (Derive (fun nu : R => (xi_tilde_at mu omega nu tau)) nu))) /\
  (forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (Derive (fun tau : R => (xi_tilde_at mu omega nu tau)) tau) > 0).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 1), (1 # 1)); ((-1 # 10), (1 # 10)); ((3 # 2), (16 # 1)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ]. }
Qed.

Lemma a3_2_eq_28 :
  (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  (Derive (fun m : R => (((sqrt (2 / PI)) * (sqrt v)) - ((alpha01 ^ 2) * ((B1 m v) - (B2 m v))))) m) = (((alpha01 ^ 2) / v) * ((((2 * v) + m) * (B2 m v)) - ((v + m) * (B1 m v))))) /\
  (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  (((alpha01 ^ 2) / v) * ((((2 * v) + m) * (B2 m v)) - ((v + m) * (B1 m v)))) > 0).
Proof.
split.
{ intros m v Hm Hv; identity_in Direct [m; v]. }
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m; v] "1111111..1..11...11..1..111..1..11..1..1111..1..11..1..111...1..1111..1..11..1..111..1..11..1.." ]. }
Qed.

Lemma lemma_13_mean_in_domain :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (- (1 / 10)) <= (mu_tilde_at mu omega nu tau)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (mu_tilde_at mu omega nu tau) <= (1 / 10)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (4 / 5) <= (nu_tilde_at mu omega nu tau)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (nu_tilde_at mu omega nu tau) <= (3 / 2)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  (- (1 / 10)) <= (mean m v)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  (mean m v) <= (1 / 10)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  (4 / 5) <= (variance m v)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "1111....." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  (variance m v) <= (3 / 2)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_15_decreasing_in_m :
  forall m v m' : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= (6 / 5) -> (-1 / 10) <= m' <= (1 / 10) -> m < m' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m' v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
decreasing_by_sign Direct [((-1 # 10), (1 # 10)); ((6 # 5), (6 # 5))]%Q (@nil R) m m' [v] "0..".
Qed.

Lemma lemma_18_derivative_tau_nu_0_16 :
  forall m t t' : R, (-1 / 100) <= m <= (1 / 100) -> (4 / 5) <= t <= (5 / 4) -> (4 / 5) <= t' <= (5 / 4) -> t < t' -> 
  (fun m t : R => (t * ((erfcx ((m / (sqrt ((2 * (4 / 25)) * t))) + (sqrt (((4 / 25) * t) / 2)))) - (2 * (erfcx ((m / (sqrt ((2 * (4 / 25)) * t))) + (sqrt ((2 * (4 / 25)) * t)))))))) m t' < (fun m t : R => (t * ((erfcx ((m / (sqrt ((2 * (4 / 25)) * t))) + (sqrt (((4 / 25) * t) / 2)))) - (2 * (erfcx ((m / (sqrt ((2 * (4 / 25)) * t))) + (sqrt ((2 * (4 / 25)) * t)))))))) m t.
Proof.
intros m t t' Hm Ht Ht' Hless; in_parts;
decreasing_by_sign Plain [((-1 # 100), (1 # 100)); ((4 # 5), (5 # 4))]%Q [m] t t' (@nil R) ".".
Qed.

Lemma lemma_33 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((sqrt (2 / PI)) * ((((alpha01 - 1) * (mu * omega)) / (sqrt (nu * tau) ^ 3)) - (alpha01 / (sqrt (nu * tau))))) < 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => ((sqrt (2 / PI)) * ((((alpha01 - 1) * m) / (sqrt v ^ 3)) - (alpha01 / (sqrt v))))) m v < (fun m v : R => ((sqrt (2 / PI)) * ((((alpha01 - 1) * m) / (sqrt v ^ 3)) - (alpha01 / (sqrt v))))) m v') /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((sqrt (2 / PI)) * ((((alpha01 - 1) * m) / (sqrt v ^ 3)) - (alpha01 / (sqrt v))))) m v < (fun m v : R => ((sqrt (2 / PI)) * ((((alpha01 - 1) * m) / (sqrt v ^ 3)) - (alpha01 / (sqrt v))))) m' v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((sqrt (2 / PI)) * ((((alpha01 - 1) * m) / (sqrt v ^ 3)) - (alpha01 / (sqrt v)))) < 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) ".". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".". }
Qed.

Lemma lemma_38 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((nu * tau) * (B2 (mu * omega) (nu * tau))) > 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => (v * (B2 m v))) m v < (fun m v : R => (v * (B2 m v))) m v') /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => (v * (B2 m v))) m' v < (fun m v : R => (v * (B2 m v))) m v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (v * (B2 m v)) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) "11..1..". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
decreasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] "11..1..". }
Qed.

Lemma lemma_5_dJ21_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun nu : R => (J21 mu omega nu tau)) nu)) < (2996689293822061 / 20000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.

Lemma lemma_5_dJ21_dtau :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun tau : R => (J21 mu omega nu tau)) tau)) < (17980135762932363 / 100000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.

Lemma lemma_5_dJ22_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun nu : R => (J22 mu omega nu tau)) nu)) < (361148010530307 / 200000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.

Lemma lemma_5_dJ22_domega :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun omega : R => (J22 mu omega nu tau)) omega)) < (2996689293822061 / 20000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.

Lemma lemma_7_E1_range :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (434947 / 1000000) <= ((exp ((mu * omega) + ((nu * tau) / 2))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau))))))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((exp ((mu * omega) + ((nu * tau) / 2))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau)))))) <= (293811 / 500000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (434947 / 1000000) <= ((exp (m + (v / 2))) * (erfc ((m + v) / (sqrt (2 * v)))))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "111..1..11..11..1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((exp (m + (v / 2))) * (erfc ((m + v) / (sqrt (2 * v))))) <= (293811 / 500000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1111...1..1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_7_J12_bound_proof :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (J12 mu omega nu tau)) <= (38807 / 200000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "3.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_7_J12_bound_statement :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (J12 mu omega nu tau)) <= (38829 / 200000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma theorem_16_dxi_dnu_positive :
  forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (J22 mu omega nu tau) > 0.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 1), (1 # 1)); ((-1 # 10), (1 # 10)); ((3 # 2), (16 # 1)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." ].
Qed.
