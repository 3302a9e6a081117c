(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_eq_20 :
  forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  ((J22 mu omega nu tau) - 1) < 0.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 1), (1 # 1)); ((-1 # 10), (1 # 10)); ((3 # 2), (16 # 1)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2222312..2..2013.2013.....3..13..3.20.1.3...103...0.3..3.12..2..3..2..." ].
Qed.

Lemma a3_2_eq_34 :
  forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  ((m * (exp ((m ^ 2) / (2 * v)))) * (2 - (erfc (m / (sqrt (2 * v)))))) > (- (((1 / 10) * (exp (((1 / 10) ^ 2) / (2 * (6 / 5))))) * (2 - (erfc ((1 / 10) / ((sqrt 2) * (sqrt (6 / 5)))))))).
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m; v] "." ].
Qed.

Lemma a3_2_sign_of_mu_intended :
  (forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> 3 <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (Derive (fun omega : R => (xi_tilde_at mu omega nu tau)) omega) = (mu * (xi_tilde_m alpha01 lambda01 (mu * omega) (nu * tau)))) /\
  (forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> 3 <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (xi_tilde_m alpha01 lambda01 (mu * omega) (nu * tau)) > 0).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ assert (K : forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (12 / 5) <= v <= 20 -> 
  (xi_tilde_m alpha01 lambda01 m v) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 10), (1 # 10)); ((12 # 5), (20 # 1))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_10_dS_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun nu : R => (S mu omega nu tau)) nu)) < (114121 / 50000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "233..23..3..33..3.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2332..21...231..1..3..33..32..2.." ].
Qed.

Lemma lemma_15_negative :
  forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  ((B1 m v) - (2 * (B2 m v))) < 0.
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m; v] "111111...1..11..1..111..1..11..1..1111..1..11..1..111..1..11..1.." ].
Qed.

Lemma lemma_17_increasing_in_m_0_007 :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 1000) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 1000))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_17_increasing_in_v :
  forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> (7 / 1000) <= v' <= (7 / 8) -> v < v' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v'.
Proof.
intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 8))]%Q [m] v v' (@nil R) "1111111101..0..0..0..1..1..1..1..1..11...".
Qed.

Lemma lemma_20_eq_136_products :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((Rabs omega) + (Rabs mu)) <= (1 / 5)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((Rabs tau) + (Rabs nu)) <= ((3 / 2) + (3 / 2))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((3 / 2) + (3 / 2)) = 3).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "01..1.." ]. }
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ]. }
{ intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ exactly ]. }
Qed.

Lemma lemma_34_1_0574 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((- ((2 * (mu * omega)) * (alpha01 - 1))) + ((nu * tau) * alpha01)) >= ((- ((2 * (1 / 100)) * (alpha01 - 1))) + (((4 / 5) * (4 / 5)) * alpha01))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((- ((2 * (1 / 100)) * (alpha01 - 1))) + (((4 / 5) * (4 / 5)) * alpha01)) > (5287 / 5000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((- ((2 * m) * (alpha01 - 1))) + (v * alpha01)) >= ((- ((2 * (1 / 100)) * (alpha01 - 1))) + (((4 / 5) * (4 / 5)) * alpha01))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((- ((2 * (1 / 100)) * (alpha01 - 1))) + (((4 / 5) * (4 / 5)) * alpha01)) > (5287 / 5000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_40_eq_233 :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m * (exp ((m ^ 2) / (2 * v)))) * (2 - (erfc (m / (sqrt (2 * v)))))) > (- (((1 / 100) * (exp (((1 / 100) ^ 2) / (2 * (16 / 25))))) * (2 - (erfc ((1 / 100) / ((sqrt 2) * (sqrt (16 / 25)))))))).
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ].
Qed.

Lemma lemma_47_eq_334_negative :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (16 / 25) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => (E1 m v)) m' v < (fun m v : R => (E1 m v)) m v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
decreasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 25), (16 # 25))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_8_dxi_dmu :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Derive (fun mu : R => (xi_tilde_at mu omega nu tau)) mu) = (omega * (xi_tilde_m alpha01 lambda01 (mu * omega) (nu * tau)))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (xi_tilde_m alpha01 lambda01 (mu * omega) (nu * tau)) > 0).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (xi_tilde_m alpha01 lambda01 m v) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "111...." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.
