(** Printed claims that are false, refuted at the prover's witness; and true ones that must not be. *)
Require Import Reals QArith Lra.
From SelfNormalization Require Import Statements ScaledErrorFunction MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Expression Refutations.
Open Scope R_scope.

Lemma lemma_9_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     8 / 10 <= nu <= 15 -> 8 / 10 <= tau <= 125 / 100 ->
     -41160 / 1000000 < mu_tilde_at mu omega nu tau /\ mu_tilde_at mu omega nu tau < 87653 / 1000000).
Proof. refute (1 / 10) (-1 / 10) (8 / 10) (8 / 10). Qed.

Lemma lemma_13_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     8 / 10 <= nu <= 15 / 10 -> 95 / 100 <= tau <= 11 / 10 ->
     -3106 / 100000 <= mu_tilde_at mu omega nu tau <= 6773 / 100000).
Proof. refute (1 / 10) (-1 / 10) (8 / 10) (95 / 100). Qed.

Lemma prose_lower_bound_small_variance_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     1 / 1000000 <= nu <= 16 / 100 -> 8 / 10 <= tau <= 125 / 100 ->
     nu_tilde_at mu omega nu tau > nu).
Proof. refute (-1 / 10) (-1 / 10) (1 / 1000000) (8 / 10). Qed.

Lemma lemma_45_eq_291_constant_refuted :
  ~ (4 * (7 / 1000) ^ 2 + 27795 / 10000 * (7 / 1000) - 27798 / 100000000 = 277942 / 100000).
Proof. refute. Qed.

Lemma lemma_44_eq_261_lower_refuted :
  ~ (forall m v : R, -1 / 10 <= m <= 1 / 10 -> 12 / 10 <= v <= 20 ->
     113556 / 10000000 <=
     ((v - m) * (v + m) * B1 m v - 2 * (2 * v - m) * (2 * v + m) * B2 m v) / sqrt (2 * v) -
     ((v - m) * (v + m) * A ((m + v) / sqrt (2 * v)) - 2 * (2 * v - m) * (2 * v + m) * A ((m +
       2 * v) / sqrt (2 * v)))
       / sqrt (2 * v)).
Proof. refute (-1 / 10) (12 / 10). Qed.

Lemma lemma_45_eq_288_lower_refuted :
  ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 8 / 100 <= v <= 875 / 1000 ->
     -228141 / 1000000000 <=
     ((v - m) * (v + m) * B1 m v - 2 * (2 * v - m) * (2 * v + m) * B2 m v) / sqrt (2 * v) -
     ((v - m) * (v + m) * A ((m + v) / sqrt (2 * v)) - 2 * (2 * v - m) * (2 * v + m) * A ((m +
       2 * v) / sqrt (2 * v)))
       / sqrt (2 * v)).
Proof.
refute (-99999237060546875 / 10000000000000000000) (114078273773193359375 / 1000000000000000000000). Qed.

Lemma prose_exploding_gradients_refuted : ~ (chi 0 1 <= 1).
Proof. refute. Qed.

(** An equation of the paper with half a unit of its last digit, Eq. (6). *)
Lemma eq_6_dmean_dnu_refuted : ~ (Rabs (J12 0 0 1 1 - 88834 / 1000000) <= 5 / 10000000).
Proof. refute. Qed.

Lemma prose_variance_3_16_mean_step_refuted :
  ~ (forall mu omega nu tau : R, -1 <= mu <= 1 -> -1 / 10 <= omega <= 1 / 10 ->
     3 <= nu <= 16 -> 8 / 10 <= tau <= 125 / 100 -> Rabs (mu_tilde_at mu omega nu tau) <= 1).
Proof. refute 1 (-1 / 10) 16 (125 / 100). Qed.

Lemma lemma_20_propagation_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
     let a := H11 mu omega nu tau in let b := H12 mu omega nu tau in
     let c := H21 mu omega nu tau in let d := H22 mu omega nu tau in
     let r1 := sqrt ((a - d) ^ 2 + (b + c) ^ 2) in let r2 := sqrt ((a + d) ^ 2 + (c - b) ^ 2) in
     Rabs ((a - d) / r1 + (a + d) / r2) / 2 * 6 + Rabs ((b + c) / r1 - (c - b) / r2) / 2 * 78
     + Rabs ((b + c) / r1 + (c - b) / r2) / 2 * 189 + Rabs ((a + d) / r2 - (a - d) / r1) / 2 * 405 <= 292).
Proof. refute (-1 / 10) (-1 / 10) (8 / 10) (8 / 10). Qed.

Lemma norm_at_a_corner : 989026 / 1000000 < S (-1 / 10) (-1 / 10) (8 / 10) (125 / 100) < 989030 / 1000000.
Proof. enclose. Qed.

(** Refuted certificates. *)
Definition widened : domain := Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 1000000, 4 # 25) (4 # 5,
  5 # 4).

Theorem variance_step : ~ variance_above widened (1 # 1).
Proof. apply (variance_above_refuted widened (-1 # 10) (-1 # 10) (1 # 1000000) (4 # 5)); at_point. Qed.

Theorem norm_step : ~ spectral_norm_below Omega_extended (98902 # 100000).
Proof. apply (spectral_norm_refuted Omega_extended (-1 # 10) (-1 # 10) (4 # 5) (5 # 4)); at_point. Qed.

Theorem image_step : ~ invariant_rectangle Omega_extended (-1 # 10, 1 # 10) (4 # 5, 3 # 2).
Proof. apply (invariant_rectangle_refuted Omega_extended (0 # 1) (0 # 1) (3 # 2) (5 # 4)); at_point. Qed.

(** What is true is not refuted, and what is not decided is not proved. *)
Lemma true_claim : ~ (chi 0 1 >= 1).
Proof. Fail refute. Abort.
Lemma equal_numbers : sqrt 4 <> 2.
Proof. Fail enclose. Abort.
Lemma witness_outside : ~ (forall x : R, 0 <= x <= 1 -> x <= 1).
Proof. Fail refute (2). Abort.
