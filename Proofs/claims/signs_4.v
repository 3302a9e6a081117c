(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma lemma_10_dS_dtau :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun tau : R => (S mu omega nu tau)) tau)) < (29861 / 10000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "232313..3..12..2..313..3..1..2312..2..1..31..1..3321..1..21..1..321...2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "232..2..33..3.." ].
Qed.

Lemma lemma_27_monotone :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) > 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (v / 2)))) m v < (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (v / 2)))) m v') /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (v / 2)))) m v < (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (v / 2)))) m' v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (v / 2))) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) ".". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".". }
Qed.

Lemma lemma_28 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau)))) > 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (2 * v)))) m v < (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (2 * v)))) m v') /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (2 * v)))) m v < (fun m v : R => ((m / (sqrt (2 * v))) + (sqrt (2 * v)))) m' v) /\
  (exists mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) /\ (-1 / 10) <= omega <= (1 / 10) /\ (4 / 5) <= nu <= (3 / 2) /\ (4 / 5) <= tau <= (5 / 4) /\ (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau)))) <= ((449 / 400) + (1 / 20000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau)))) >= ((449 / 400) - (1 / 20000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau)))) <= ((19417 / 10000) + (1 / 20000))) /\
  (exists mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) /\ (-1 / 10) <= omega <= (1 / 10) /\ (4 / 5) <= nu <= (3 / 2) /\ (4 / 5) <= tau <= (5 / 4) /\ (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau)))) >= ((19417 / 10000) - (1 / 20000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (449 / 400) <= (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau))))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt (2 * (nu * tau)))) <= (19417 / 10000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (2 * v))) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) ".". }
split.
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".". }
split.
{ exists (1 / 10), (-1 / 10), (4 / 5), (4 / 5); numbers. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (2 * v))) >= ((449 / 400) - (1 / 20000))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (2 * v))) <= ((19417 / 10000) + (1 / 20000))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ exists (-1 / 10), (-1 / 10), (3 / 2), (5 / 4); numbers. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (449 / 400) <= ((m / (sqrt (2 * v))) + (sqrt (2 * v)))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (2 * v))) <= (19417 / 10000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_32_positive :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (2 - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))) > 0.
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (2 - (erfc (m / (sqrt (2 * v))))) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_37 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((nu * tau) * (B1 (mu * omega) (nu * tau))) > 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => (v * (B1 m v))) m v < (fun m v : R => (v * (B1 m v))) m v') /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => (v * (B1 m v))) m' v < (fun m v : R => (v * (B1 m v))) m v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (v * (B1 m v)) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) "1..". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
decreasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] "1..". }
Qed.

Lemma lemma_40_eq_234 :
  (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  Rabs (((((alpha01 ^ 2) * (- ((erfcx (((16 / 25) - (1 / 100)) / (sqrt (32 / 25)))) - (erfcx (((2 * (16 / 25)) - (1 / 100)) / (sqrt (32 / 25))))))) - (((1 / 100) * (exp (((1 / 100) ^ 2) / (2 * (16 / 25))))) * (2 - (erfc ((1 / 100) / ((sqrt 2) * (sqrt (16 / 25)))))))) + ((sqrt (16 / 25)) * (sqrt (2 / PI)))) - (184753 / 2000000)) <= (1 / 20000000)) /\
  (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((((m * (exp ((m ^ 2) / (2 * v)))) * (2 - (erfc (m / (sqrt (2 * v)))))) + ((alpha01 ^ 2) * (- ((B1 m v) - (B2 m v))))) + ((sqrt (2 / PI)) * (sqrt v))) > ((((alpha01 ^ 2) * (- ((erfcx (((16 / 25) - (1 / 100)) / (sqrt (32 / 25)))) - (erfcx (((2 * (16 / 25)) - (1 / 100)) / (sqrt (32 / 25))))))) - (((1 / 100) * (exp (((1 / 100) ^ 2) / (2 * (16 / 25))))) * (2 - (erfc ((1 / 100) / ((sqrt 2) * (sqrt (16 / 25)))))))) + ((sqrt (16 / 25)) * (sqrt (2 / PI))))).
Proof.
split.
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." | sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "111...." ]. }
Qed.

Lemma lemma_45_eq_291_positive :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  ((((((4 * (v ^ 2)) + (2 * (v * m))) + ((5559 / 2000) * v)) - (2 * (m ^ 2))) - ((9269 / 10000) * m)) - (13899 / 50000000)) > 0.
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 8))]%Q [m; v] "." ].
Qed.

Lemma lemma_6_E1_bound :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs ((exp ((mu * omega) + ((nu * tau) / 2))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau))))))) <= (293811 / 500000).
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (Rabs ((exp (m + (v / 2))) * (erfc ((m + v) / (sqrt (2 * v)))))) <= (293811 / 500000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1111...1..1.." | sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_8_dxi_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (J22 mu omega nu tau) > 0.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_9_second_moment_interval_intended :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (703257 / 1000000) < (xi_tilde_at mu omega nu tau)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (xi_tilde_at mu omega nu tau) < (328741 / 200000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (703257 / 1000000) < (second_moment m v)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "111111......." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (second_moment m v) < (328741 / 200000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1.1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.
